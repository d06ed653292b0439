using Likeness.Comparisons;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;
using Likeness.Evaluation.Pairs;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Measures the network between epochs, on images that it is not trained on.</summary>
internal sealed class EpochValidation
{
    private const int MostReferences = 5_000;
    private const int PairsOfEachKind = 5_000;

    private const int MostVotes = 5;
    private const int MostWays = 20;
    private const int Episodes = 400;

    private readonly TrainingData _data;
    private readonly TrainingOptions _options;
    private readonly int[] _references;
    private readonly VerificationPairs? _pairs;
    private readonly int _ways;

    public EpochValidation(TrainingData data, TrainingOptions options)
    {
        (_data, _options) = (data, options);
        var stride = (int)Math.Ceiling(data.Plan.Train.Length / (double)MostReferences);
        _references = AreNew(data) ? [] : [.. data.Plan.Train.Where((_, index) => index % stride == 0)];
        if (data.Plan.IsMeasured)
            _pairs = PairDraw.From(Labels(data.Plan.Validation), [], PairsOfEachKind, (ulong)options.Seed);
        if (options is { Metric: "episode_accuracy", HoldBackGroups: 0 })
            throw new OptionException("metric is episode_accuracy, which is measured within groups held back. Set hold-back-groups to 2 or more, or metric to auc.");
        _ways = data.Plan.IsMeasured && options.HoldBackGroups > 0 ? Math.Min(MostWays, ClassesOfLargestGroup(data)) : 0;
    }

    /// <summary>knn@5 and AUC, NaN without labels; and the spread.</summary>
    /// <exception cref="TrainingException">Embeddings are no longer finite.</exception>
    public ValidationResult Measure(TrainingState state)
    {
        using var scope = new TensorScope();
        var comparison = state.Kept.Comparison;
        var queries = Embed(state, _data.Plan.Validation);
        var spread = EmbeddingSpread.Of(queries.Values);
        if (_pairs is null)
            return new(double.NaN, double.NaN, null, spread);
        // New classes have no image among those trained on: each image is then judged by the others.
        var references = _references.Length > 0 ? Embed(state, _references) : null;
        var votes = new KnnProtocol { Neighbours = Math.Min(MostVotes, references?.Count ?? queries.Count - 1), Comparison = comparison };
        var knn = votes.Evaluate(queries, references).Metrics.Values.Single().Value;
        var auc = JudgedPairs.Of(queries.Values, _pairs, comparison).Curve().Auc;
        return new(knn, auc, _ways < 2 ? null : OneShot(queries, comparison), spread);
    }

    private double OneShot(EmbeddingSet queries, IComparison comparison) =>
        new FewShotProtocol { Way = _ways, Trials = Episodes, WithinGroup = true, Comparison = comparison, Seed = (ulong)_options.Seed }
            .Evaluate(queries).Metrics.Values.Single().Value;

    private static bool AreNew(TrainingData data) =>
        !data.Plan.Validation.Select(position => data.Labels[position]).Intersect(data.Plan.Train.Select(position => data.Labels[position])).Any();

    private static int ClassesOfLargestGroup(TrainingData data) =>
        data.Plan.Validation.GroupBy(position => data.Groups![position]).Max(images => images.Select(position => data.Labels[position]).Distinct().Count());

    private EmbeddingSet Embed(TrainingState state, int[] positions)
    {
        var embeddings = state.Kept.Embed(_data.Images.Pixels, positions);
        Divergence.Refuse(embeddings, state.Step, _options);
        return new(embeddings, Labels(positions), _data.Groups is { } groups ? [.. positions.Select(position => groups[position])] : null);
    }

    private int[] Labels(int[] positions) => [.. positions.Select(position => _data.Labels[position])];
}
