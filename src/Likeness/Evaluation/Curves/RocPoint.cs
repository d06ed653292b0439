namespace Likeness.Evaluation.Curves;

/// <summary>One point of a ROC curve: what happens when pairs up to a distance are accepted as the same.</summary>
/// <param name="Threshold">The largest distance that is accepted.</param>
/// <param name="FalseAcceptRate">The share of different pairs accepted, FAR.</param>
/// <param name="TrueAcceptRate">The share of same pairs accepted, TAR.</param>
public readonly record struct RocPoint(double Threshold, double FalseAcceptRate, double TrueAcceptRate);
