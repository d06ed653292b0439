using System.Globalization;
using System.Text;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;
using Likeness.Transforms;

namespace Likeness.Cli.Pictures;

/// <summary>What a training makes of images: a row an image, first as it is, then changed at random as the network gets to see it.</summary>
internal static class AugmentationSheet
{
    private const int MostImages = 8;
    private const int Changes = 9;
    private const int Side = 80;
    private const int Gap = 4;
    private const int Margin = 12;
    private const int Heading = 20;

    /// <summary>Draws an image of each of the first classes, in the size, channels and fit of a training.</summary>
    /// <returns>A PNG file.</returns>
    public static byte[] Draw(ImageDataset data, TrainingOptions options)
    {
        int[] chosen = [.. Enumerable.Range(0, data.Count).GroupBy(image => data.Labels[image]).OrderBy(images => images.Key).Take(MostImages).Select(images => images.First())];
        var (width, height) = (2 * Margin + (Changes + 1) * (Side + Gap), 2 * Margin + Heading + chosen.Length * (Side + Gap));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='{width}' height='{height}' font-family='DejaVu Sans' font-size='12'>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width='{width}' height='{height}' fill='white'/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x='{Margin}' y='{Margin + 10}'>as it is</text><text x='{Margin + Side + Gap}' y='{Margin + 10}'>{options.Transforms}</text>");
        Runtime.Seed((ulong)options.Seed);
        for (var row = 0; row < chosen.Length; row++)
            DrawRow(svg, Seen(data, chosen[row], options), Margin + Heading + row * (Side + Gap));
        return SvgPicture.ToPng(svg.Append("</svg>").ToString());
    }

    /// <summary>The image as it is and changed, [1 + changes, C, S, S], Byte.</summary>
    private static Tensor Seen(ImageDataset data, int image, TrainingOptions options)
    {
        using var scope = new TensorScope();
        using var loaded = data.Subset([image], data.Name).Load(ModelImages.Options(options));
        var original = Embedder.ToUnitRange(loaded.Pixels, "cpu");
        var shape = original.Shape;
        var changed = TransformPipeline.Parse(options.Transforms).Apply(original.Expand(Changes, shape[1], shape[2], shape[3]).Contiguous());
        return scope.Keep((Tensor.Cat([original, changed]) * 255.0 + 0.5).Clamp(0, 255).To(ElementType.Byte));
    }

    private static void DrawRow(StringBuilder svg, Tensor seen, int top)
    {
        using (seen)
        {
            var (channels, side) = ((int)seen.Shape[1], (int)seen.Shape[2]);
            var pixels = seen.Permute(0, 2, 3, 1).Contiguous().ToArray<byte>().Chunk(side * side * channels).ToArray();
            for (var column = 0; column < pixels.Length; column++)
            {
                var png = Convert.ToBase64String(Thumbnail.Of(new Bitmap(side, side, channels, pixels[column]), 2 * Side).ToPng());
                svg.Append(CultureInfo.InvariantCulture, $"<image x='{Margin + column * (Side + Gap)}' y='{top}' width='{Side}' height='{Side}' xlink:href='data:image/png;base64,{png}'/>");
            }
        }
    }
}
