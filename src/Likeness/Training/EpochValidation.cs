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

    private readonly TrainingData _data;
    private readonly int[] _references;
    private readonly VerificationPairs _pairs;

    public EpochValidation(TrainingData data, TrainingOptions options)
    {
        _data = data;
        var stride = (int)Math.Ceiling(data.Plan.Train.Length / (double)MostReferences);
        _references = [.. data.Plan.Train.Where((_, index) => index % stride == 0)];
        _pairs = PairDraw.From(Labels(data.Plan.Validation), [], PairsOfEachKind, (ulong)options.Seed);
    }

    public (double Knn, double Auc, EmbeddingSpread Spread) Measure(SiameseNetwork network)
    {
        using var scope = new TensorScope();
        var queries = Embed(network, _data.Plan.Validation);
        var knn = new KnnProtocol().Evaluate(queries, Embed(network, _references)).Metrics["knn@5"].Value;
        var auc = JudgedPairs.Of(queries.Values, _pairs, network.Comparison).Curve().Auc;
        return (knn, auc, EmbeddingSpread.Of(queries.Values));
    }

    private EmbeddingSet Embed(SiameseNetwork network, int[] positions) =>
        new(network.Embed(_data.Images.Pixels, positions), Labels(positions));

    private int[] Labels(int[] positions) => [.. positions.Select(position => _data.Labels[position])];
}
