using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>Verification accuracy where no pair is judged by a threshold that it helped to choose.</summary>
/// <remarks>
/// The pairs are cut, as they stand, into contiguous folds [k·n/F, (k+1)·n/F). Each fold is judged with the threshold that
/// is best on the others; of equally good thresholds the largest, which is always a distance of one of theirs.
/// Huang et al. 2007, Labeled Faces in the Wild, https://inria.hal.science/inria-00321923, with F = 10.
/// </remarks>
public sealed class FoldedAccuracy
{
    private FoldedAccuracy(IReadOnlyList<FoldAccuracy> folds)
    {
        Folds = folds;
        Mean = folds.Average(fold => fold.Accuracy);
        var squares = folds.Sum(fold => (fold.Accuracy - Mean) * (fold.Accuracy - Mean));
        StandardError = Math.Sqrt(squares / (folds.Count - 1) / folds.Count);
    }

    /// <summary>The folds, in the order of their pairs.</summary>
    public IReadOnlyList<FoldAccuracy> Folds { get; }

    /// <summary>The mean accuracy of the folds.</summary>
    public double Mean { get; }

    /// <summary>The standard error of <see cref="Mean"/>: the deviation of the folds, divisor F − 1, over √F.</summary>
    public double StandardError { get; }

    /// <param name="distances">One distance a pair, finite, in the order that the folds shall cut.</param>
    /// <param name="same">For each pair, whether its images are of one class.</param>
    /// <param name="foldCount">F, from 2 to the number of pairs.</param>
    public static FoldedAccuracy From(ReadOnlySpan<double> distances, ReadOnlySpan<bool> same, int foldCount = 10)
    {
        if (foldCount < 2 || foldCount > distances.Length)
            throw new ArgumentOutOfRangeException(nameof(foldCount), foldCount,
                $"{distances.Length} pairs cannot be cut into {foldCount} folds; foldCount must be from 2 to the number of pairs.");
        var ranking = PairRanking.Of(distances, same);
        return new(new FoldSweep(ranking, foldCount).Folds(ranking.UnitWeights));
    }
}
