using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Pairs;

/// <summary>One point of a <see cref="RocBand"/>.</summary>
/// <param name="FalseAcceptRate">FAR.</param>
/// <param name="TrueAcceptRate">TAR at that rate, and its interval.</param>
public readonly record struct RocBandPoint(double FalseAcceptRate, MetricValue TrueAcceptRate);
