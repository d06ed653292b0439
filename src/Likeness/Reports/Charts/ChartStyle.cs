using System.Globalization;
using System.Text;

namespace Likeness.Reports.Charts;

/// <summary>The colours and letters of every chart, said once for pages (as CSS variables) and once for pictures (light).</summary>
/// <remarks>
/// The ten class colours are those of Petroff 2021, Accessible color sequences for data visualization,
/// https://arxiv.org/abs/2107.02270, chosen so that readers with any colour vision tell them apart. Departures: the order
/// (the first ones must also hold as thin lines), and lighter versions of the dark ones on a dark page.
/// </remarks>
internal static class ChartStyle
{
    public const int ColourCount = 10;

    private static readonly (string Name, string Light, string Dark)[] _variables =
    [
        ("font", "DejaVu Sans, sans-serif", "system-ui, sans-serif"),
        ("paper", "#ffffff", "#14171c"), ("ink", "#1c2128", "#e7eaee"), ("muted", "#57606a", "#a3acb8"),
        ("grid", "#e5e8eb", "#2a3038"), ("axis", "#9aa3ad", "#5d6772"), ("rest", "#d0d5da", "#3c444e"),
        ("good", "#0e7a4a", "#4cc38a"), ("bad", "#bd1f01", "#ff7b61"),
        ("c0", "#3f90da", "#5aa8f0"), ("c1", "#e76300", "#f58536"), ("c2", "#832db6", "#bb86e8"), ("c3", "#bd1f01", "#ef5f48"),
        ("c4", "#717581", "#a0a5b3"), ("c5", "#ffa90e", "#ffc043"), ("c6", "#a96b59", "#cf9280"), ("c7", "#92dadd", "#92dadd"),
        ("c8", "#b9ac70", "#d3c78d"), ("c9", "#94a4a2", "#7c8b89"),
    ];

    /// <summary>Rules for a page; the page defines the variables with <see cref="Variables"/>.</summary>
    public static string Rules { get; } = MakeRules();

    /// <summary>The same rules with the light colours in place of the variables.</summary>
    public static string LightRules { get; } =
        _variables.Aggregate(Rules, (rules, variable) => rules.Replace($"var(--{variable.Name})", variable.Light, StringComparison.Ordinal));

    /// <summary><c>--ink:#1c2128;...</c></summary>
    public static string Variables(bool dark) =>
        string.Concat(_variables.Where(variable => variable.Name != "font").Select(variable => $"--{variable.Name}:{(dark ? variable.Dark : variable.Light)};"));

    /// <summary>The CSS class that colours the series or class with this number.</summary>
    public static string Colour(int index) => "s" + (index % ColourCount).ToString(CultureInfo.InvariantCulture);

    private static string MakeRules()
    {
        var rules = new StringBuilder("""
            .chart text{font-family:var(--font);font-size:11px;fill:var(--muted)}
            .chart .title{font-size:13px;font-weight:600;fill:var(--ink)}
            .chart .label{fill:var(--ink)}
            .chart .name{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round}
            .chart .paper{fill:var(--paper)}
            .chart .grid{stroke:var(--grid);stroke-width:1px}
            .chart .axis{stroke:var(--axis);stroke-width:1px}
            .chart .rule{stroke:var(--ink);stroke-width:1.25px;fill:none}
            .chart .line{fill:none;stroke:currentColor;stroke-width:2px;stroke-linejoin:round;stroke-linecap:round}
            .chart .area{fill:currentColor;stroke:none;opacity:.22}
            .chart .dots{fill:none;stroke:currentColor;stroke-width:4.6px;stroke-opacity:.85}
            .chart .round{stroke-linecap:round}
            .chart .square{stroke-linecap:square;stroke-width:3.6px}
            .chart .swatch{fill:currentColor}
            .chart .good{color:var(--good)}
            .chart .bad{color:var(--bad)}
            .chart .mark{fill:none;stroke:currentColor;stroke-width:2.2px;stroke-linecap:round;stroke-linejoin:round}
            .chart .frame{fill:none;stroke:currentColor;stroke-width:2px}
            .chart .edge{fill:none;stroke:var(--grid);stroke-width:1px}

            """);
        for (var i = 0; i < ColourCount; i++)
            rules.Append(CultureInfo.InvariantCulture, $".s{i}{{color:var(--c{i})}}");
        return rules.Append(".rest{color:var(--rest)}").ToString();
    }
}
