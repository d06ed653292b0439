using System.Text;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("likeness-test-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    internal string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a PNG of one shade.</summary>
    internal string WriteGrey(string name, byte shade, int size = 8) => Write(name, Grey(shade, size));

    internal static byte[] Grey(byte shade, int size = 8)
    {
        var pixels = new byte[size * size];
        Array.Fill(pixels, shade);
        return new Bitmap(size, size, 1, pixels).ToPng();
    }

    internal static byte[] Colour(byte red, byte green, byte blue, int size = 8) =>
        new Bitmap(size, size, 3, [.. Enumerable.Repeat(new[] { red, green, blue }, size * size).SelectMany(p => p)]).ToPng();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
