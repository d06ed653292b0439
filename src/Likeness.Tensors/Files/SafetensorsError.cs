using System.Text;

namespace Likeness.Tensors.Files;

/// <summary>What is wrong with a safetensors file, in words that are safe to print.</summary>
internal static class SafetensorsError
{
    private const int LongestName = 80;

    internal static InvalidDataException Wrong(string reason, Exception? inner = null) =>
        new($"Not a sound safetensors file: {reason}. It is damaged or was cut short; get it again.", inner);

    // A name may be as long as the header and hold anything, and it goes to a terminal or a log.
    internal static string Quoted(string name) =>
        $"'{string.Concat(name.EnumerateRunes().Take(LongestName).Select(rune => Rune.IsControl(rune) ? new Rune('?') : rune))}'";
}
