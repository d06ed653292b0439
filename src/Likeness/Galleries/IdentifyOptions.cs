namespace Likeness.Galleries;

/// <summary>How to identify.</summary>
public sealed record IdentifyOptions
{
    /// <summary>Most candidates.</summary>
    public const int MostCandidates = 1_000;

    /// <summary>Share of images of nobody enrolled that may be taken for somebody, over 0 to 1; null for 0.01, or the smallest that the model can keep to in a gallery of this size.</summary>
    public double? Far
    {
        get;
        init => field = value is null or > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Far), value, $"A false-accept rate of {value} was asked for; it must be over 0 to 1, such as 0.01.");
    }

    /// <summary>How far an image is from a label with several entries.</summary>
    public ShotRule Rule { get; init; }

    /// <summary>How many of the nearest labels to give, 1 to <see cref="MostCandidates"/>.</summary>
    public int Candidates
    {
        get;
        init => field = value is >= 1 and <= MostCandidates ? value : throw new ArgumentOutOfRangeException(nameof(Candidates), value, $"{value} candidates were asked for; expected 1 to {MostCandidates}.");
    } = 5;
}
