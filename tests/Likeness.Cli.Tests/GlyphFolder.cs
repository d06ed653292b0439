using Likeness.Datasets.Invented;
using Likeness.Tensors.Images;

namespace Likeness.Cli.Tests;

/// <summary>Invented characters as a folder of PNG files, one sub-folder a class.</summary>
internal static class GlyphFolder
{
    public static string Write(string folder, int classes = 6, int imagesPerClass = 20)
    {
        var glyphs = Glyphs.Generate(new GlyphOptions { Classes = classes, ImagesPerClass = imagesPerClass });
        for (var image = 0; image < glyphs.Count; image++)
        {
            var path = Path.Combine(folder, $"character{glyphs.Labels[image]}");
            Directory.CreateDirectory(path);
            File.WriteAllBytes(Path.Combine(path, $"{image % imagesPerClass:00}.png"), glyphs.Read(image, ImageOptions.AsIs).ToPng());
        }
        return folder;
    }
}
