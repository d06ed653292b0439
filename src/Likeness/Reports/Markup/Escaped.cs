namespace Likeness.Reports.Markup;

/// <summary>HTML or SVG text that is safe to write as it stands.</summary>
internal readonly record struct Escaped(string Text)
{
    public override string ToString() => Text;
}
