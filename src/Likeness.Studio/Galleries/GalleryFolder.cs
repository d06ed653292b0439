namespace Likeness.Studio.Galleries;

/// <summary>Where the galleries lie that clients make: a folder for each, so that one disappears as a whole.</summary>
/// <param name="path">The folder of all; made when the first gallery is.</param>
internal sealed class GalleryFolder(string path)
{
    private const string FileName = "gallery.db";

    /// <summary>Names of those there are.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(path)
        ? [.. Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder)).Where(name => GalleryName.IsOne(name) && Has(name))]
        : [];

    /// <summary>Whether there is one of the name.</summary>
    public bool Has(string name) => File.Exists(FileOf(name));

    /// <summary>The file of a gallery that is there or is to be.</summary>
    public string FileOf(string name) => Path.Combine(path, name, FileName);

    /// <summary>Makes room for a gallery.</summary>
    public void Prepare(string name) => Directory.CreateDirectory(Path.Combine(path, name));

    /// <summary>Removes a gallery that nobody has open: at once under another name, so that a crash leaves no half of it, then wholly.</summary>
    public void Delete(string name)
    {
        var gone = Path.Combine(path, $".{name}.{Guid.NewGuid():N}.deleted");
        Directory.Move(Path.Combine(path, name), gone);
        Directory.Delete(gone, recursive: true);
    }
}
