using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>All folds of <see cref="FoldedAccuracy"/> in one walk along the ranking, for pairs that may carry weights.</summary>
/// <remarks>
/// What the other folds get right is what all pairs get right less what the fold does, so ten running sums replace
/// ten sorts. Pairs of equal distance that all belong to one fold offer that fold no threshold: the others have none there.
/// </remarks>
internal sealed class FoldSweep
{
    private const int Several = -1;
    private readonly PairRanking _ranking;
    private readonly int _foldCount;
    private readonly int[] _foldByRank;
    private readonly int[] _onlyFoldByTie;

    public FoldSweep(PairRanking ranking, int foldCount)
    {
        (_ranking, _foldCount) = (ranking, foldCount);
        _foldByRank = Array.ConvertAll(ranking.Order, pair => FoldOf(pair, ranking.Count, foldCount));
        _onlyFoldByTie = new int[ranking.TieEnds.Length];
        for (var (tie, rank) = (0, 0); tie < _onlyFoldByTie.Length; tie++)
        {
            _onlyFoldByTie[tie] = _foldByRank[rank];
            for (; rank < ranking.TieEnds[tie]; rank++)
                if (_foldByRank[rank] != _onlyFoldByTie[tie])
                    _onlyFoldByTie[tie] = Several;
        }
    }

    /// <summary>The mean accuracy over the folds that have any weight.</summary>
    public double Mean(ReadOnlySpan<double> weights) =>
        Folds(weights).Where(fold => !double.IsNaN(fold.Accuracy)).Select(fold => fold.Accuracy).DefaultIfEmpty(double.NaN).Average();

    /// <param name="weights">By rank, how often each pair counts.</param>
    public FoldAccuracy[] Folds(ReadOnlySpan<double> weights)
    {
        // Per fold: its weight, and what it gets right at the present threshold. At first nothing is accepted.
        var (foldWeight, foldRight) = (new double[_foldCount], new double[_foldCount]);
        for (var rank = 0; rank < _ranking.Count; rank++)
        {
            var weight = weights[rank];
            foldWeight[_foldByRank[rank]] += weight;
            foldRight[_foldByRank[rank]] += _ranking.Same[rank] ? 0 : weight;
        }
        var (allWeight, allRight) = (foldWeight.Sum(), foldRight.Sum());
        var bestOthers = Array.ConvertAll(foldRight, right => allRight - right);
        var bestOwn = (double[])foldRight.Clone();
        var threshold = Enumerable.Repeat(_ranking.ThresholdBelowAll, _foldCount).ToArray();

        for (var (tie, rank) = (0, 0); tie < _ranking.TieEnds.Length; tie++)
        {
            for (; rank < _ranking.TieEnds[tie]; rank++)
            {
                var gain = _ranking.Same[rank] ? weights[rank] : -weights[rank];
                foldRight[_foldByRank[rank]] += gain;
                allRight += gain;
            }
            for (var fold = 0; fold < _foldCount; fold++)
                if (fold != _onlyFoldByTie[tie] && allRight - foldRight[fold] >= bestOthers[fold])
                    (bestOthers[fold], bestOwn[fold], threshold[fold]) =
                        (allRight - foldRight[fold], foldRight[fold], _ranking.Distances[rank - 1]);
        }
        var folds = new FoldAccuracy[_foldCount];
        for (var fold = 0; fold < _foldCount; fold++)
            folds[fold] = new(threshold[fold], bestOthers[fold] / (allWeight - foldWeight[fold]), bestOwn[fold] / foldWeight[fold]);
        return folds;
    }

    /// <summary>The k of [k·n/F, (k+1)·n/F), in whole numbers, that holds a pair.</summary>
    private static int FoldOf(int pair, int pairCount, int foldCount) => (int)(((long)(pair + 1) * foldCount - 1) / pairCount);
}
