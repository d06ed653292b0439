namespace Likeness.Reports.Charts;

/// <summary>Distances of pairs known to be the same and known to be different, and where the model draws the line.</summary>
public sealed record DistanceSample
{
    /// <summary>Distances of same pairs.</summary>
    public required IReadOnlyList<float> Same { get; init; }

    /// <summary>Distances of different pairs.</summary>
    public required IReadOnlyList<float> Different { get; init; }

    /// <summary>Pairs at most this far apart are taken for the same; none where the model has no calibration.</summary>
    public double? Threshold { get; init; }

    /// <summary>The false-accept rate the threshold was chosen for, in 0..1.</summary>
    public double? FalseAcceptRate { get; init; }
}
