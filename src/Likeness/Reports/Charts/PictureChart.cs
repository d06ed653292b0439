using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>A picture as wide as any chart, with its caption below.</summary>
internal sealed class PictureChart(ReportPicture picture) : Chart(picture.Title, picture.Caption)
{
    private const int Top = 28;
    private const int CaptionHeight = 24;

    private int Side => Width - 4;

    private double PictureHeight => Side * (double)picture.Image.Height / picture.Image.Width;

    public override int Height => Top + (int)Math.Ceiling(PictureHeight) + CaptionHeight;

    protected override void Draw(MarkupWriter svg)
    {
        var data = Convert.ToBase64String(picture.Image.ToPng());
        svg.Add($"<image x=\"2\" y=\"{Top}\" width=\"{Side}\" height=\"{PictureHeight}\" href=\"data:image/png;base64,{new Escaped(data)}\"/>");
        svg.Add($"<text x=\"2\" y=\"{Height - 6}\">{Description}</text>");
    }
}
