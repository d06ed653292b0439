using Likeness.Comparisons;
using Likeness.Evaluation.Figures;
using Likeness.Tensors;

namespace Likeness.Evaluation.Episodes;

/// <summary>How many percent of one-shot questions are answered wrongly, a tie counting as wrong.</summary>
internal static class OneShotErrors
{
    private const double Percent = 100;

    /// <param name="values">[N, D] embeddings.</param>
    /// <param name="episodes">All of as many classes; each class is one question.</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    /// <returns>0 to 100, with Wilson's interval, each question counting as one trial.</returns>
    public static MetricValue Of(Tensor values, Episode[] episodes, IComparison comparison)
    {
        var way = episodes[0].Queries.Length;
        var right = new EpisodeBlock(episodes).Accuracies(values, PrototypeRule.NearestShot, comparison).Sum(share => (int)Math.Round(share * way));
        var trials = episodes.Length * way;
        var (value, low, high) = WilsonInterval.Of(trials - right, trials);
        return new(Percent * value, Percent * low, Percent * high);
    }
}
