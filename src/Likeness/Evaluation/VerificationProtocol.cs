using Likeness.Comparisons;
using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Evaluation.Pairs;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Are these two the same? Measured on pairs, drawn from labelled images or given.</summary>
/// <remarks>
/// auc, eer, tar@far=0.1, =0.01 and =0.001 are read off the ROC curve (<see cref="RocCurve"/>); rates that too few different
/// pairs were seen for (<see cref="SupportedFar"/>) are left out. accuracy is that of ten folds, each judged by the others' best threshold
/// (<see cref="FoldedAccuracy"/>); over drawn pairs the same ones count as much as the different ones even where fewer exist,
/// so that guessing gives 0.5. Intervals resample images, not pairs, as pairs share images.
/// </remarks>
public sealed record VerificationProtocol
{
    /// <summary>How many same and how many different pairs to draw, 1 to 10,000,000; all, where fewer exist.</summary>
    public int PairsOfEachKind { get; init => field = OptionRanges.Within(value, 1, 10_000_000); } = 10_000;

    /// <summary>Whether both images of a pair come from one group, which is harder.</summary>
    public bool WithinGroup { get; init; }

    /// <summary>How often images are drawn anew for the intervals, 100 to 100,000.</summary>
    public int Resamples { get; init => field = OptionRanges.Within(value, 100, 100_000); } = 1_000;

    /// <summary>Fixes the pairs and the resamples.</summary>
    public ulong Seed { get; init; }

    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <summary>Draws pairs and measures.</summary>
    public EvaluationResult Evaluate(EmbeddingSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (WithinGroup && set.Groups.IsEmpty)
            throw new ArgumentException("Pairs within a group were asked for; these images have no groups. Use a data set with groups, or drop WithinGroup.", nameof(set));
        var pairs = PairDraw.From(set.Labels, WithinGroup ? set.Groups : [], PairsOfEachKind, Seed);
        return Measure(set.Values, pairs, evenKinds: true);
    }

    /// <summary>Measures on given pairs, for example those of a <see cref="PairList"/>.</summary>
    /// <param name="embeddings">[N, D], a row an image.</param>
    /// <param name="pairs">Positions of rows; both kinds.</param>
    public EvaluationResult Evaluate(Tensor embeddings, VerificationPairs pairs) => Measure(embeddings, pairs, evenKinds: false);

    private EvaluationResult Measure(Tensor embeddings, VerificationPairs pairs, bool evenKinds)
    {
        var judged = JudgedPairs.Of(embeddings, pairs, Comparison);
        var metrics = new VerificationMetrics(judged.Ranking, evenKinds);
        var values = new ImageBootstrap(judged, Seed).Measure(metrics.Measure, Resamples);
        return new()
        {
            Protocol = "verification",
            Metrics = new OrderedDictionary<string, MetricValue>(metrics.Names.Zip(values, KeyValuePair.Create)),
            Sampled = new OrderedDictionary<string, long>
            {
                ["images"] = embeddings.Shape[0],
                ["same_pairs"] = pairs.SameCount,
                ["different_pairs"] = pairs.DifferentCount,
            },
            Seed = Seed,
            Collapse = EmbeddingSpread.CollapseOf(embeddings),
            Pairs = judged,
        };
    }
}
