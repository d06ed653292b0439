using Likeness.Tensors.Images;

namespace Likeness.Tensors.Tests.Images;

/// <summary>The same 24 x 16 picture in every format: red, green above blue, white.</summary>
internal static class Sample
{
    internal static readonly int[] Red = [255, 0, 0], Green = [0, 255, 0], Blue = [0, 0, 255], White = [255, 255, 255];

    private static string Folder => Path.Combine(TestData.Root, "tests", "Likeness.Tensors.Tests", "Images", "Samples");

    internal static IEnumerable<string> Names => Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    internal static int[] Pixel(this Bitmap bitmap, int x, int y) =>
        [.. bitmap.Pixels.AsSpan((y * bitmap.Width + x) * bitmap.Channels, bitmap.Channels).ToArray().Select(v => (int)v)];

    internal static void AssertNear(int[] expected, int[] actual, int tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
    }

    /// <summary>The centres of the four quadrants, read left to right and down.</summary>
    internal static void AssertQuadrants(Bitmap bitmap, int[][] expected, int tolerance = 0)
    {
        var (w, h) = (bitmap.Width, bitmap.Height);
        AssertNear(expected[0], bitmap.Pixel(w / 4, h / 4), tolerance);
        AssertNear(expected[1], bitmap.Pixel(3 * w / 4, h / 4), tolerance);
        AssertNear(expected[2], bitmap.Pixel(w / 4, 3 * h / 4), tolerance);
        AssertNear(expected[3], bitmap.Pixel(3 * w / 4, 3 * h / 4), tolerance);
    }
}
