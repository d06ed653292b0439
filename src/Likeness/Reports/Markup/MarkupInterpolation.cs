using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Likeness.Reports.Markup;

/// <summary>
/// Builds markup from an interpolated string: what is written in the source is markup, what stands in a hole is text
/// and is escaped. A hostile class name therefore cannot become an element, wherever it is used.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupInterpolation(int literalLength, int holeCount, MarkupWriter writer)
{
    private readonly StringBuilder _text = writer.Reserve(literalLength + 8 * holeCount);

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Escaped markup) => _text.Append(markup.Text);

    public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>Coordinates: two decimals, a fraction of what a screen can show.</summary>
    public void AppendFormatted(double value) => AppendFormatted(value, "0.##");

    public void AppendFormatted(double value, string format)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"A picture cannot place {value}; leave out values that are not finite before drawing.");
        _text.Append(value.ToString(format, CultureInfo.InvariantCulture));
    }

    public void AppendFormatted(string? text)
    {
        foreach (var letter in text ?? "")
            _ = letter switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                // XML has no way to write these, and one of them would make a whole SVG unreadable.
                < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' => _text.Append('\uFFFD'),
                _ => _text.Append(letter),
            };
    }
}
