using System.Globalization;
using System.Net;
using System.Text;
using Likeness.Datasets;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Cli.Pictures;

/// <summary>Some images of each class, a row a class under its name.</summary>
internal static class ContactSheet
{
    private const int MostClasses = 24;
    private const int MostImages = 12;
    private const int Side = 64;
    private const int Gap = 4;
    private const int Margin = 12;
    private const int RowHeight = Side + 26;
    private const int Width = 2 * Margin + MostImages * (Side + Gap);

    /// <summary>Draws the first classes and the first images of each.</summary>
    /// <returns>A PNG file.</returns>
    public static byte[] Draw(ImageDataset data)
    {
        var classes = Enumerable.Range(0, data.Count).GroupBy(image => data.Labels[image]).OrderBy(images => images.Key).Take(MostClasses).ToArray();
        var height = 2 * Margin + RowHeight * classes.Length;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='{Width}' height='{height}' font-family='DejaVu Sans' font-size='12'>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width='{Width}' height='{height}' fill='white'/>");
        for (var row = 0; row < classes.Length; row++)
            DrawRow(svg, data, [.. classes[row]], Margin + row * RowHeight);
        return SvgPicture.ToPng(svg.Append("</svg>").ToString());
    }

    private static void DrawRow(StringBuilder svg, ImageDataset data, int[] images, int top)
    {
        var name = WebUtility.HtmlEncode(data.ClassNames[data.Labels[images[0]]]);
        svg.Append(CultureInfo.InvariantCulture, $"<text x='{Margin}' y='{top + 12}'>{name} <tspan fill='#666'>{images.Length} images</tspan></text>");
        for (var column = 0; column < Math.Min(MostImages, images.Length); column++)
        {
            var png = Convert.ToBase64String(Thumbnail.Of(data.Read(images[column], ImageOptions.AsIs), 2 * Side).ToPng());
            svg.Append(CultureInfo.InvariantCulture, $"<image x='{Margin + column * (Side + Gap)}' y='{top + 18}' width='{Side}' height='{Side}' xlink:href='data:image/png;base64,{png}'/>");
        }
    }
}
