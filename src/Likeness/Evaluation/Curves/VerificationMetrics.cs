using System.Globalization;
using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>The figures of verification, by their names: auc, eer, accuracy, and tar@far for the rates that the pairs support.</summary>
internal sealed class VerificationMetrics
{
    private const int FoldCount = 10;
    private static readonly double[] s_rates = [0.1, 0.01, 0.001];
    private readonly RocSweep _sweep;
    private readonly FoldSweep _folds;
    private readonly double[] _rates;
    private readonly bool _evenKinds;
    private readonly PairRanking _ranking;
    private readonly double[] _evened;

    /// <param name="ranking">The pairs; both kinds.</param>
    /// <param name="evenKinds">Whether accuracy counts the same pairs as much as the different ones, however many of either there are.</param>
    public VerificationMetrics(PairRanking ranking, bool evenKinds)
    {
        ranking.RequireBothKinds();
        (_ranking, _evenKinds, _evened) = (ranking, evenKinds, new double[ranking.Count]);
        (_sweep, _folds) = (new(ranking), new(ranking, Math.Min(FoldCount, ranking.Count)));
        var differentPairs = ranking.Same.Count(same => !same);
        _rates = [.. s_rates.Where(rate => SupportedFar.Holds(rate, differentPairs))];
    }

    public IEnumerable<string> Names =>
        ["auc", "eer", "accuracy", .. _rates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"tar@far={rate}"))];

    /// <summary>The figures in the order of <see cref="Names"/>; NaN when a kind of pair has no weight.</summary>
    public double[] Measure(ReadOnlySpan<double> weights)
    {
        var figures = new double[3 + _rates.Length];
        if (!_sweep.Fill(weights))
        {
            Array.Fill(figures, double.NaN);
            return figures;
        }
        var far = _sweep.FalseAcceptRates;
        var tar = _sweep.TrueAcceptRates;
        figures[0] = RocMetrics.Auc(far, tar);
        figures[1] = RocMetrics.EqualErrorRate(far, tar);
        figures[2] = _folds.Mean(_evenKinds && Even(weights) ? _evened : weights);
        for (var i = 0; i < _rates.Length; i++)
            figures[3 + i] = tar[RocMetrics.PointAt(far, _rates[i])];
        return figures;
    }

    /// <returns>Whether there was anything to even out.</returns>
    private bool Even(ReadOnlySpan<double> weights)
    {
        var (same, different) = (0.0, 0.0);
        for (var rank = 0; rank < weights.Length; rank++)
            (same, different) = _ranking.Same[rank] ? (same + weights[rank], different) : (same, different + weights[rank]);
        for (var rank = 0; rank < weights.Length; rank++)
            _evened[rank] = _ranking.Same[rank] ? weights[rank] / same : weights[rank] / different;
        return same != different;
    }
}
