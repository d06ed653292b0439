using Likeness.Reports.Markup;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;

namespace Likeness.Reports.Charts;

/// <summary>Images inside an SVG, as data so that the file needs no other.</summary>
internal static class ImageMarkup
{
    /// <summary>The image, shrunk to twice the square it is drawn in, which is sharp on a fine screen.</summary>
    public static Escaped Draw(Bitmap image, double x, double y, int side, string label)
    {
        var data = Convert.ToBase64String(Thumbnail.Of(image, 2 * side).ToPng());
        return new MarkupWriter()
            .Add($"<image x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" href=\"data:image/png;base64,{new Escaped(data)}\">")
            .Add($"<title>{label}</title></image>").ToMarkup();
    }

    /// <summary>A tick or a cross, 10 pixels wide, so that right and wrong differ in more than colour.</summary>
    public static Escaped Mark(bool right, double x, double y) => new MarkupWriter().Add(
        $"<path class=\"mark {(right ? "good" : "bad")}\" transform=\"translate({x} {y})\" d=\"{(right ? "M1 5l3 4 5-8" : "M1.5 1.5l7 7m0-7l-7 7")}\"/>").ToMarkup();
}
