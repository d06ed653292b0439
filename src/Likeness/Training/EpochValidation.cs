using Likeness.Evaluation;
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

    private readonly TrainingData _data;
    private readonly TrainingOptions _options;
    private readonly int[] _references;
    private readonly VerificationPairs _pairs;

    public EpochValidation(TrainingData data, TrainingOptions options)
    {
        (_data, _options) = (data, options);
        var stride = (int)Math.Ceiling(data.Plan.Train.Length / (double)MostReferences);
        _references = [.. data.Plan.Train.Where((_, index) => index % stride == 0)];
        _pairs = PairDraw.From(Labels(data.Plan.Validation), [], PairsOfEachKind, (ulong)options.Seed);
    }

    /// <exception cref="TrainingException">Embeddings are no longer finite.</exception>
    public (double Knn, double Auc, EmbeddingSpread Spread) Measure(TrainingState state)
    {
        using var scope = new TensorScope();
        var queries = Embed(state, _data.Plan.Validation);
        var votes = new KnnProtocol { Neighbours = Math.Min(MostVotes, _references.Length), Comparison = state.Network.Comparison };
        var knn = votes.Evaluate(queries, Embed(state, _references)).Metrics.Values.Single().Value;
        var auc = JudgedPairs.Of(queries.Values, _pairs, state.Network.Comparison).Curve().Auc;
        return (knn, auc, EmbeddingSpread.Of(queries.Values));
    }

    private EmbeddingSet Embed(TrainingState state, int[] positions)
    {
        var embeddings = state.Network.Embed(_data.Images.Pixels, positions);
        Divergence.Refuse(embeddings, state.Step, _options);
        return new(embeddings, Labels(positions));
    }

    private int[] Labels(int[] positions) => [.. positions.Select(position => _data.Labels[position])];
}
