using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Measures a finished model on its test images: classes it knows, and classes it has never seen.</summary>
public sealed class RunEvaluation : IDisposable
{
    private const int MostWays = 5;
    private const int MostVotes = 5;

    private RunEvaluation(EvaluatedPart? seen, EvaluatedPart? unseen) => (Seen, Unseen) = (seen, unseen);

    /// <summary>Test images of the classes trained on.</summary>
    public EvaluatedPart? Seen { get; }

    /// <summary>Images of classes never trained on.</summary>
    public EvaluatedPart? Unseen { get; }

    /// <summary>Number of test images, readable or not.</summary>
    public int ImageCount => Images(Seen) + Images(Unseen);

    /// <summary>The test images that cannot be read, with reasons.</summary>
    public IEnumerable<SkippedImage> Skipped => [.. Seen?.Skipped ?? [], .. Unseen?.Skipped ?? []];

    /// <summary>All results, seen classes first.</summary>
    public IEnumerable<EvaluationResult> Results => [.. Seen?.Results ?? [], .. Unseen?.Results ?? []];

    /// <summary>Measures a model.</summary>
    /// <param name="model">The finished model.</param>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="data">How it was split for training.</param>
    public static RunEvaluation Measure(Model model, DatasetSplits splits, TrainingData data)
    {
        using var scope = new TensorScope();
        var parts = TestParts.Of(splits, data);
        // As many ways for both, so that the two figures can be compared.
        var ways = new[] { parts.Seen, parts.Unseen }.Select(PairedClasses).Where(classes => classes >= 2).Append(MostWays).Min();
        return new(
            parts.Seen is { } seen ? Part(model, seen, "seen", ways, References(model, data)) : null,
            parts.Unseen is { } unseen ? Part(model, unseen, "unseen", ways, null) : null);
    }

    /// <summary>Frees the embeddings.</summary>
    public void Dispose()
    {
        Seen?.Dispose();
        Unseen?.Dispose();
    }

    /// <summary>Classes with two images, which an episode needs: one to know it by and one to ask about.</summary>
    private static int PairedClasses(ImageDataset? part) => part?.ClassCounts().Count(images => images >= 2) ?? 0;

    private static int Images(EvaluatedPart? part) => part is null ? 0 : part.Data.Count + part.Skipped.Count;

    private static EmbeddingSet References(Model model, TrainingData data) =>
        new(model.Network.Embed(data.Images.Pixels, data.Plan.Train), [.. data.Plan.Train.Select(position => data.Labels[position])]);

    private static EvaluatedPart Part(Model model, ImageDataset all, string classes, int ways, EmbeddingSet? references)
    {
        var (images, set, skipped) = model.EmbedReadable(all);
        TensorScope.Release(set.Values);
        var (comparison, seed) = (model.Network.Comparison, (ulong)model.Description.Options.Seed);
        List<EvaluationResult> results = [];
        var paired = PairedClasses(images);
        if (paired >= 1 && set.ClassCount >= 2)
            results.Add(new VerificationProtocol { Comparison = comparison, Seed = seed }.Evaluate(set));
        if (paired >= 2)
            results.Add(new FewShotProtocol { Way = ways, Comparison = comparison, Seed = seed }.Evaluate(set));
        if (paired >= 1 && set.ClassCount >= 2)
            results.Add(new RetrievalProtocol { Comparison = comparison }.Evaluate(set));
        if (references is not null)
            results.Add(new KnnProtocol { Neighbours = Math.Min(MostVotes, references.Count), Comparison = comparison }.Evaluate(set, references));
        return new(images, set, [.. results.Select(result => result with { Classes = classes })]) { Skipped = skipped };
    }
}
