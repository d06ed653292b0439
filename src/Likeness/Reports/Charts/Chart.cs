using Likeness.Reports.Markup;

namespace Likeness.Reports.Charts;

/// <summary>A picture drawn as SVG: inside a page it takes the page's colours, on its own it is light.</summary>
internal abstract class Chart(string title, string description)
{
    /// <summary>Drawn above the chart.</summary>
    public string Title { get; } = title;

    /// <summary>What one would say of the chart to somebody who cannot see it.</summary>
    public string Description { get; } = description;

    public virtual int Width => 480;

    public abstract int Height { get; }

    /// <summary>For a page that carries <see cref="ChartStyle.Rules"/>.</summary>
    public Escaped ToInline()
    {
        var svg = new MarkupWriter();
        svg.Add($"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Title}. {Description}\">");
        DrawBody(svg);
        return svg.Add($"</svg>").ToMarkup();
    }

    /// <summary>A document of its own.</summary>
    public string ToSvg()
    {
        var svg = new MarkupWriter();
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">");
        svg.Add($"<style>{new Escaped(ChartStyle.LightRules)}</style>");
        DrawBody(svg);
        return svg.Add($"</svg>").ToMarkup().Text;
    }

    protected abstract void Draw(MarkupWriter svg);

    private void DrawBody(MarkupWriter svg)
    {
        svg.Add($"<text class=\"title\" x=\"2\" y=\"17\">{Title}</text>");
        Draw(svg);
    }
}
