namespace Likeness.Experiments;

/// <summary>What a figure was to reach; printed with whether it did.</summary>
/// <param name="Column">Title of the column.</param>
public sealed record Goal(string Column)
{
    // A mean of thousands of episodes is not exact in the last digits: 4,950 of 5,000 right came out as 0.98999999999999895.
    private const double Rounding = 1e-9;

    /// <summary>Least mean over the seeds; null where less is better.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Largest mean over the seeds; null where more is better.</summary>
    public double? AtMost { get; init; }

    /// <summary>The method; null for whichever is best.</summary>
    public string? Method { get; init; }

    /// <summary>The variant; null for whichever is best.</summary>
    public string? Variant { get; init; }

    /// <summary>The data set; null for whichever is best.</summary>
    public string? Data { get; init; }

    /// <summary>Whether a figure is good enough, but for the rounding of sums.</summary>
    public bool IsMetBy(double value) => (AtLeast ?? double.NegativeInfinity) - Rounding <= value && value <= (AtMost ?? double.PositiveInfinity) + Rounding;
}
