using Likeness.Reports.Charts;
using Likeness.Reports.Markup;

namespace Likeness.Reports;

/// <summary>The page while it is being written: its sections, and the charts on it by file name.</summary>
internal sealed class ReportPage
{
    private readonly List<(string Id, string Title)> _sections = [];
    private readonly List<(string Name, Chart Chart)> _figures = [];

    public MarkupWriter Body { get; } = new();

    /// <summary>Every chart on the page, for its PNG copy.</summary>
    public IReadOnlyList<(string Name, Chart Chart)> Figures => _figures;

    /// <summary>One section with its heading; it is listed at the top of the page.</summary>
    public void Section(string id, string title, Action content)
    {
        _sections.Add((id, title));
        Body.Add($"<section id=\"{id}\" aria-labelledby=\"{id}-title\"><h2 id=\"{id}-title\">{title}</h2>\n");
        content();
        Body.Add($"</section>\n");
    }

    /// <summary>A chart that is also copied to pictures/<paramref name="name"/>.png.</summary>
    public void Figure(string name, Chart chart)
    {
        _figures.Add((name, chart));
        Body.Add($"<figure>{chart.ToInline()}</figure>\n");
    }

    public string ToHtml(string title, string summary)
    {
        var html = new MarkupWriter();
        html.Add($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // The browser itself then holds the page to what it promises: nothing is fetched.
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
        html.Add($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} · Likeness report</title>\n<style>\n");
        html.Add($":root{{--font:system-ui,sans-serif;{ChartStyle.Variables(dark: false)}}}\n@media (prefers-color-scheme:dark){{:root{{{ChartStyle.Variables(dark: true)}}}}}\n");
        html.Add($"{ReportAssets.Style}\n{new Escaped(ChartStyle.Rules)}\n</style>\n</head>\n<body>\n");
        html.Add($"<header><p class=\"kind\">Likeness report</p><h1>{title}</h1><p class=\"summary\">{summary}</p>\n<nav aria-label=\"Sections\">");
        foreach (var (id, name) in _sections)
            html.Add($"<a href=\"#{id}\">{name}</a>");
        html.Add($"</nav></header>\n<main>\n{Body.ToMarkup()}</main>\n<script>\n{ReportAssets.Script}\n</script>\n</body>\n</html>\n");
        return html.ToMarkup().Text;
    }
}
