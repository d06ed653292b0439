using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>Accuracy at a threshold when same and different pairs count one half each, however many of either there are.</summary>
internal static class EvenAccuracies
{
    /// <summary>The threshold that is best on the pairs of a curve; of equally good ones the largest.</summary>
    public static double EvenThreshold(this RocCurve curve)
    {
        var best = curve.Points[0];
        foreach (var point in curve.Points)
            if (point.TrueAcceptRate - point.FalseAcceptRate >= best.TrueAcceptRate - best.FalseAcceptRate)
                best = point;
        return best.Threshold;
    }

    /// <param name="ranking">The pairs.</param>
    /// <param name="weights">By rank, how often each pair counts.</param>
    /// <param name="threshold">Pairs at most so far apart are accepted.</param>
    /// <returns>(TAR + 1 − FAR) / 2; NaN when a kind of pair has no weight.</returns>
    public static double EvenAccuracy(this PairRanking ranking, ReadOnlySpan<double> weights, double threshold)
    {
        var (same, accepted, different, refused) = (0.0, 0.0, 0.0, 0.0);
        for (var rank = 0; rank < weights.Length; rank++)
        {
            var within = ranking.Distances[rank] <= threshold;
            if (ranking.Same[rank])
                (same, accepted) = (same + weights[rank], accepted + (within ? weights[rank] : 0));
            else
                (different, refused) = (different + weights[rank], refused + (within ? 0 : weights[rank]));
        }
        return (accepted / same + refused / different) / 2;
    }
}
