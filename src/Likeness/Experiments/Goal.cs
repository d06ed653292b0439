namespace Likeness.Experiments;

/// <summary>What a figure was to reach; printed with whether it did.</summary>
/// <param name="Column">Title of the column.</param>
public sealed record Goal(string Column)
{
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

    /// <summary>Whether a figure is good enough.</summary>
    public bool IsMetBy(double value) => (AtLeast ?? double.NegativeInfinity) <= value && value <= (AtMost ?? double.PositiveInfinity);
}
