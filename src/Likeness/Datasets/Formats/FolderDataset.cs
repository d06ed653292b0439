namespace Likeness.Datasets.Formats;

/// <summary>Opens a folder with one sub-folder a class; hidden files are passed over.</summary>
/// <remarks>
/// CLASS/image, GROUP/CLASS/image (the class is then named GROUP/CLASS), and either below train, validation and test; or images alone, which then have no labels.
/// Classes and images are ordered by name, so that numbers do not depend on the machine.
/// </remarks>
internal static class FolderDataset
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, MaxRecursionDepth = 8 };

    /// <exception cref="DatasetException">The folder is empty, its sub-folders are of different depths, or it cannot be read.</exception>
    public static ImageDataset Open(string folder)
    {
        string[] names;
        try
        {
            names = [.. Directory.EnumerateFiles(folder, "*", Everything)
                .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(name => !ImageNames.IsHidden(name) && ImageNames.IsImage(name, () => File.OpenRead(Path.Combine(folder, name))))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DatasetException))
        {
            throw new DatasetException($"{folder} cannot be listed: {e.Message} Check that it may be read.", e);
        }
        var name = Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        return new ImageDataset(name, new FileImageSource(folder, names), FolderLayout.Annotate(folder, names));
    }
}
