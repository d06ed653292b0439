namespace Likeness.Datasets.Invented;

/// <summary>How many invented characters, how large, how sloppily written.</summary>
public sealed record GlyphOptions
{
    /// <summary>Different characters, 1 to 10,000.</summary>
    public int Classes { get; init => field = Within(value, 1, 10_000, nameof(Classes)); } = 50;

    /// <summary>Writers; each writes every character once. 1 to 10,000.</summary>
    public int ImagesPerClass { get; init => field = Within(value, 1, 10_000, nameof(ImagesPerClass)); } = 40;

    /// <summary>Characters of one alphabet, written in one style. 1 to 10,000.</summary>
    public int ClassesPerAlphabet { get; init => field = Within(value, 1, 10_000, nameof(ClassesPerAlphabet)); } = 10;

    /// <summary>Pixels across and down, 8 to 512.</summary>
    public int Size { get; init => field = Within(value, 8, 512, nameof(Size)); } = 28;

    /// <summary>How far writers stray: 0 writes every copy alike, 1 is ordinary handwriting. 0 to 3.</summary>
    public double Sloppiness
    {
        get;
        init => field = value is >= 0 and <= 3 ? value : throw new ArgumentOutOfRangeException(nameof(Sloppiness), value, "Sloppiness must be 0 to 3.");
    } = 1;

    /// <summary>Fixes every pixel, on every machine.</summary>
    public ulong Seed { get; init; }

    private static int Within(int value, int least, int most, string name) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} to {most}.");
}
