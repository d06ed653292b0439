namespace Likeness.Datasets.Formats;

/// <summary>Images in files of their own.</summary>
/// <param name="root">The folder that names are relative to.</param>
/// <param name="names">Paths relative to the root, or absolute, with '/' between folders.</param>
internal sealed class FileImageSource(string root, IReadOnlyList<string> names) : ImageSource
{
    public override int Count => names.Count;

    public override string Name(int index) => names[index];

    public override string Location(int index) => Path.Combine(root, names[index]);

    public override long Length(int index) => Open(index, path => new FileInfo(path).Length);

    public override byte[] Bytes(int index) => Open(index, File.ReadAllBytes);

    private T Open<T>(int index, Func<string, T> read)
    {
        var path = Location(index);
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{path} cannot be read: {e.Message} Check that it is there and may be read, or remove it.", e);
        }
    }
}
