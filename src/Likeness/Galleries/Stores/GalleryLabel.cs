using System.Text;

namespace Likeness.Galleries.Stores;

/// <summary>A label is any text that can be shown on a line: the name of a person, a product, a character.</summary>
/// <remarks>It is kept as it is, and never becomes part of a path or a statement.</remarks>
public static class GalleryLabel
{
    /// <summary>The most UTF-16 units of a label.</summary>
    public const int MostLetters = 200;

    /// <summary>The label itself.</summary>
    /// <exception cref="ArgumentException">It is empty, too long, begins or ends with white space, or holds control characters or half letters.</exception>
    public static string Require(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (label.Length is 0 or > MostLetters)
            throw new ArgumentException($"A label of {label.Length} letters was given; expected 1 to {MostLetters}.", nameof(label));
        if (char.IsWhiteSpace(label[0]) || char.IsWhiteSpace(label[^1]))
            throw new ArgumentException($"The label '{label}' begins or ends with white space, so that two labels would look alike. Remove it.", nameof(label));
        return IsLine(label)
            ? label
            : throw new ArgumentException("The label holds line breaks, other control characters, or half of a letter. Expected one line of text.", nameof(label));
    }

    /// <summary>Whether a text is whole letters without control characters.</summary>
    internal static bool IsLine(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune))
                return false;
            rest = rest[used..];
        }
        return true;
    }
}
