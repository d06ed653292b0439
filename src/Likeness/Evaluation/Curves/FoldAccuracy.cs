namespace Likeness.Evaluation.Curves;

/// <summary>One fold of <see cref="FoldedAccuracy"/>.</summary>
/// <param name="Threshold">The distance threshold that the other folds chose.</param>
/// <param name="TrainAccuracy">The accuracy of that threshold on the other folds.</param>
/// <param name="Accuracy">Its accuracy on this fold, which had no part in choosing it.</param>
public readonly record struct FoldAccuracy(double Threshold, double TrainAccuracy, double Accuracy);
