using Likeness.Tensors.Images;

namespace Likeness.Cli.Tests;

/// <summary>A folder as people have them: the same picture (red, green above blue, white) in odd formats, and files that are broken.</summary>
internal static class OddFolder
{
    private static readonly string s_samples = Path.Combine(TestData.Root, "tests", "Likeness.Tensors.Tests", "Images", "Samples");

    /// <summary>Names of the files that nothing can be made of, and what is said of each.</summary>
    public static IReadOnlyDictionary<string, string> Broken { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bomb.png"] = "PNG header states 50000 x 50000 = 2500000000 pixels",
        ["cut.jpg"] = "JPEG is damaged or truncated",
        ["empty.jpg"] = "looks like an empty file",
        ["letter.png"] = "looks like text: \"Dear Sir\"",
    };

    /// <summary>10 good and 4 broken files of one class, 16 good ones of another.</summary>
    public static string Write(string folder)
    {
        var quadrants = Directory.CreateDirectory(Path.Combine(folder, "quadrants")).FullName;
        foreach (var (name, sample) in ((string, string)[])[("moving.jpg", "animated.gif"), ("clear.png", "transparent.png"), ("ink.jpg", "cmyk.jpg"), ("deep.tiff", "deep.tiff")])
            File.Copy(Path.Combine(s_samples, sample), Path.Combine(quadrants, name));
        var (jpeg, png) = (File.ReadAllBytes(Path.Combine(s_samples, "rgb.jpg")), File.ReadAllBytes(Path.Combine(s_samples, "rgb.png")));
        File.WriteAllBytes(Path.Combine(quadrants, "turned.jpg"), Turned(jpeg));
        for (var copy = 0; copy < 5; copy++)
            File.WriteAllBytes(Path.Combine(quadrants, $"plain{copy}.png"), png);
        WriteBroken(quadrants, jpeg, png);

        var shades = Directory.CreateDirectory(Path.Combine(folder, "shades")).FullName;
        for (byte shade = 0; shade < 16; shade++)
            File.WriteAllBytes(Path.Combine(shades, $"{shade:00}.png"), new Bitmap(24, 16, 1, [.. Enumerable.Repeat((byte)(16 * shade), 24 * 16)]).ToPng());
        return folder;
    }

    private static void WriteBroken(string folder, byte[] jpeg, byte[] png)
    {
        File.WriteAllBytes(Path.Combine(folder, "empty.jpg"), []);
        File.WriteAllBytes(Path.Combine(folder, "cut.jpg"), jpeg[..^60]);
        File.WriteAllText(Path.Combine(folder, "letter.png"), "Dear Sir\n");
        // Width and height stand at byte 16 and 20 of a PNG.
        File.WriteAllBytes(Path.Combine(folder, "bomb.png"), [.. png[..16], 0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50, .. png[24..]]);
    }

    // As a camera held upright writes it: EXIF orientation 6, to be turned clockwise when shown.
    private static byte[] Turned(byte[] jpeg) =>
        [.. jpeg[..2], .. Convert.FromHexString("FFE1002245786966 00004D4D002A00000008 0001 0112000300000001 00060000 00000000".Replace(" ", "", StringComparison.Ordinal)), .. jpeg[2..]];
}
