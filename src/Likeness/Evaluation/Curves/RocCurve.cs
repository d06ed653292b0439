using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>How the rate of true accepts grows with the rate of false accepts as the distance threshold rises.</summary>
/// <remarks>
/// <code>accept (a,b)  when  d(a,b) ≤ θ
/// TAR(θ) = |{same: d ≤ θ}| / |same|,   FAR(θ) = |{different: d ≤ θ}| / |different|</code>
/// Fawcett 2006, An introduction to ROC analysis, Pattern Recognition Letters 27. Between the points of neighbouring
/// distances the curve is a straight line, so pairs of different kind at one distance count one half.
/// </remarks>
public sealed class RocCurve
{
    private readonly PairRanking _ranking;
    private readonly RocSweep _sweep;

    private RocCurve(PairRanking ranking)
    {
        ranking.RequireBothKinds();
        _ranking = ranking;
        _sweep = new(ranking);
        _sweep.Fill(ranking.UnitWeights);
        SamePairCount = ranking.Same.Count(same => same);
        Points = MakePoints();
        (BestAccuracy, BestThreshold) = FindBest();
    }

    /// <summary>One point a distinct distance, rising, after a first one whose threshold accepts nothing.</summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>How many same pairs the curve was drawn from.</summary>
    public int SamePairCount { get; }

    /// <summary>How many different pairs the curve was drawn from.</summary>
    public int DifferentPairCount => _ranking.Count - SamePairCount;

    /// <summary>The area under the curve; 0.5 is chance, 1 is perfect, a tie counts one half.</summary>
    public double Auc => RocMetrics.Auc(_sweep.FalseAcceptRates, _sweep.TrueAcceptRates);

    /// <summary>The error rate where false accepts are as frequent as false rejects.</summary>
    public double EqualErrorRate => RocMetrics.EqualErrorRate(_sweep.FalseAcceptRates, _sweep.TrueAcceptRates);

    /// <summary>
    /// The largest share of right answers that any one threshold gives on these very pairs: an upper bound, as the
    /// threshold has seen them. <see cref="FoldedAccuracy"/> is the honest figure.
    /// </summary>
    public double BestAccuracy { get; }

    /// <summary>The largest distance threshold that reaches <see cref="BestAccuracy"/>.</summary>
    public double BestThreshold { get; }

    /// <summary>Precision averaged over recall: the sum over distinct distances, rising, of (step in recall) · precision.</summary>
    public double AveragePrecision
    {
        get
        {
            var sum = 0.0;
            for (var point = 1; point < Points.Count; point++)
            {
                var accepted = _ranking.TieEnds[point - 1];
                var precision = Points[point].TrueAcceptRate * SamePairCount / accepted;
                sum += (Points[point].TrueAcceptRate - Points[point - 1].TrueAcceptRate) * precision;
            }
            return sum;
        }
    }

    /// <param name="distances">One distance a pair, finite; smaller is nearer.</param>
    /// <param name="same">For each pair, whether its images are of one class; at least one is and one is not.</param>
    public static RocCurve From(ReadOnlySpan<double> distances, ReadOnlySpan<bool> same) => new(PairRanking.Of(distances, same));

    /// <summary>The largest true accept rate among thresholds whose false accept rate is at most <paramref name="far"/>.</summary>
    /// <param name="far">A rate in [0, 1].</param>
    public double TrueAcceptRateAt(double far) => PointAt(far).TrueAcceptRate;

    /// <summary>The height of the curve at <paramref name="far"/>, along the straight line between its two neighbours.</summary>
    /// <param name="far">A rate in [0, 1].</param>
    public double InterpolatedTrueAcceptRateAt(double far) =>
        RocMetrics.InterpolatedTar(_sweep.FalseAcceptRates, _sweep.TrueAcceptRates, Rates.Require(far));

    /// <summary>The largest threshold seen whose false accept rate is at most <paramref name="far"/>; accept when distance ≤ threshold.</summary>
    /// <param name="far">A rate in [0, 1].</param>
    /// <returns>A distance of one of the pairs, or a number just below all of them when even the nearest would be too many.</returns>
    public double ThresholdAt(double far) => PointAt(far).Threshold;

    private RocPoint PointAt(double far) => Points[RocMetrics.PointAt(_sweep.FalseAcceptRates, Rates.Require(far))];

    private RocPoint[] MakePoints()
    {
        var points = new RocPoint[_ranking.TieEnds.Length + 1];
        points[0] = new(_ranking.ThresholdBelowAll, 0, 0);
        for (var point = 1; point < points.Length; point++)
            points[point] = new(
                _ranking.Distances[_ranking.TieEnds[point - 1] - 1], _sweep.FalseAcceptRates[point], _sweep.TrueAcceptRates[point]);
        return points;
    }

    private (double Accuracy, double Threshold) FindBest()
    {
        var (best, threshold, accepted, rank) = (DifferentPairCount, Points[0].Threshold, 0, 0);
        foreach (var end in _ranking.TieEnds)
        {
            for (; rank < end; rank++)
                accepted += _ranking.Same[rank] ? 1 : -1;
            if (DifferentPairCount + accepted >= best)
                (best, threshold) = (DifferentPairCount + accepted, _ranking.Distances[rank - 1]);
        }
        return ((double)best / _ranking.Count, threshold);
    }
}
