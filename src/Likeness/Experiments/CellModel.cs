using Likeness.Comparisons;
using Likeness.Datasets;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>A finished model, or several as one, and the data to measure it on; every image is embedded at most once, and only if a protocol asks for it.</summary>
/// <remarks>
/// <code>f(x) = (f₁(x), ..., fₙ(x)) / √n</code>
/// Several models are an ensemble: their embeddings, each of length 1, side by side, so that squared distances are the mean of theirs.
/// </remarks>
public sealed class CellModel : IDisposable
{
    private readonly IReadOnlyList<Model> _models;
    private readonly Dictionary<string, EmbeddingSet> _embedded = [];

    /// <param name="models">The model, or several whose embeddings have length 1; the caller disposes them.</param>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="data">How it was split for training.</param>
    public CellModel(IReadOnlyList<Model> models, DatasetSplits splits, TrainingData data)
    {
        (_models, Splits, Data) = (models, splits, data);
        var parts = TestParts.Of(splits, data);
        TestImages = parts.Seen ?? parts.Unseen ?? throw new InvalidDataException($"{splits.Train.Name} has no image to measure on: every class has fewer than 10 images, and there is no test part.");
    }

    /// <summary>How two embeddings become a distance.</summary>
    public IComparison Comparison => _models[0].Network.Comparison;

    /// <summary>The data set as it came.</summary>
    public DatasetSplits Splits { get; }

    /// <summary>How it was split for training.</summary>
    public TrainingData Data { get; }

    /// <summary>Images that nothing was learned, chosen or calibrated by; of the classes trained on, where there are any.</summary>
    public ImageDataset TestImages { get; }

    /// <summary>Their embeddings.</summary>
    public EmbeddingSet Test => Embed("test", () => TestImages);

    /// <summary>Embeddings of all images trained on.</summary>
    public EmbeddingSet References => Once("references", model => new(
        model.Network.Embed(Data.Images.Pixels, Data.Plan.Train), [.. Data.Plan.Train.Select(position => Data.Labels[position])]));

    /// <summary>Fixes what protocols draw.</summary>
    public ulong Seed => (ulong)_models[0].Description.Options.Seed;

    /// <summary>Embeds images of any data, the first time that they are asked for.</summary>
    /// <param name="name">Tells these images from all others.</param>
    /// <param name="images">Opens them.</param>
    /// <param name="pad">How far to continue their ground first, as a share of their side.</param>
    public EmbeddingSet Embed(string name, Func<ImageDataset> images, double pad = 0) => Once(name, model => model.Embed(images(), pad));

    /// <summary>Frees the embeddings.</summary>
    public void Dispose()
    {
        foreach (var set in _embedded.Values)
            set.Values.Dispose();
    }

    private EmbeddingSet Once(string name, Func<Model, EmbeddingSet> embed)
    {
        if (_embedded.TryGetValue(name, out var known))
            return known;
        using var scope = new TensorScope();
        var set = Together([.. _models.Select(embed)]);
        TensorScope.Release(set.Values);
        return _embedded[name] = set;
    }

    private static EmbeddingSet Together(EmbeddingSet[] sets) => sets is [var only]
        ? only
        : new(Tensor.Cat([.. sets.Select(set => set.Values / Math.Sqrt(sets.Length))], 1), sets[0].Labels, Known(sets[0].Groups), Known(sets[0].Writers));

    private static int[]? Known(ReadOnlySpan<int> numbers) => numbers.IsEmpty ? null : numbers.ToArray();
}
