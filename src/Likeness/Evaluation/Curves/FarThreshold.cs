namespace Likeness.Evaluation.Curves;

/// <summary>The distance threshold that gives a false accept rate.</summary>
/// <param name="FalseAcceptRate">FAR, the share of different pairs that lie within the threshold; from 0 to 1.</param>
/// <param name="Threshold">Accept two images as the same when their distance is at most this.</param>
public sealed record FarThreshold(double FalseAcceptRate, double Threshold);
