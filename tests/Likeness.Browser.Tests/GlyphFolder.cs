using Likeness.Datasets.Invented;
using Likeness.Tensors.Images;

namespace Likeness.Browser.Tests;

/// <summary>Invented characters as a folder of images, one sub-folder a class, as somebody has them on a disk.</summary>
internal static class GlyphFolder
{
    /// <summary>Writes the images.</summary>
    public static void Write(string folder, int classes, int imagesPerClass)
    {
        var glyphs = Glyphs.Generate(new() { Classes = classes, ImagesPerClass = imagesPerClass });
        for (var index = 0; index < glyphs.Count; index++)
        {
            var name = Directory.CreateDirectory(Path.Combine(folder, glyphs.ClassNames[glyphs.Labels[index]].Replace('/', ' '))).FullName;
            File.WriteAllBytes(Path.Combine(name, $"{index}.png"), glyphs.Read(index, ImageOptions.Square(28, channels: 1)).ToPng());
        }
    }
}
