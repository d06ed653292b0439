using Likeness.Evaluation.Figures;

namespace Likeness.Evaluation.Curves;

/// <summary>The points of a ROC curve, one a distinct distance, for pairs that may carry weights; reused between resamples.</summary>
internal sealed class RocSweep(PairRanking ranking)
{
    private readonly double[] _falseAccepts = new double[ranking.TieEnds.Length + 1];
    private readonly double[] _trueAccepts = new double[ranking.TieEnds.Length + 1];

    /// <summary>False accept rate of each point, rising from 0 (nothing accepted) to 1.</summary>
    public ReadOnlySpan<double> FalseAcceptRates => _falseAccepts;

    /// <summary>True accept rate of each point, rising from 0 to 1.</summary>
    public ReadOnlySpan<double> TrueAcceptRates => _trueAccepts;

    /// <param name="weights">By rank, how often each pair counts.</param>
    /// <returns>Whether both kinds of pair have weight, without which there is no curve.</returns>
    public bool Fill(ReadOnlySpan<double> weights)
    {
        var (same, different, rank) = (0.0, 0.0, 0);
        for (var tie = 0; tie < ranking.TieEnds.Length; tie++)
        {
            for (; rank < ranking.TieEnds[tie]; rank++)
            {
                var weight = weights[rank];
                if (ranking.Same[rank])
                    same += weight;
                else
                    different += weight;
            }
            (_falseAccepts[tie + 1], _trueAccepts[tie + 1]) = (different, same);
        }
        if (same == 0 || different == 0)
            return false;
        for (var point = 1; point < _falseAccepts.Length; point++)
        {
            _falseAccepts[point] /= different;
            _trueAccepts[point] /= same;
        }
        return true;
    }
}
