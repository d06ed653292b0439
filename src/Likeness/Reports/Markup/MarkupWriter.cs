using System.Runtime.CompilerServices;
using System.Text;

namespace Likeness.Reports.Markup;

/// <summary>Collects HTML or SVG; see <see cref="MarkupInterpolation"/> for what is escaped.</summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder _text = new();

    public MarkupWriter Add([InterpolatedStringHandlerArgument("")] MarkupInterpolation markup)
    {
        _ = markup;     // written while the string was built
        return this;
    }

    public Escaped ToMarkup() => new(_text.ToString());

    internal StringBuilder Reserve(int length)
    {
        _text.EnsureCapacity(_text.Length + length);
        return _text;
    }
}
