using Likeness.Datasets;
using Likeness.Evaluation;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>A finished model and the data to measure it on; every image is embedded at most once, and only if a protocol asks for it.</summary>
public sealed class CellModel : IDisposable
{
    private readonly Lazy<EmbeddingSet> _test;
    private readonly Lazy<EmbeddingSet> _references;

    /// <param name="model">The model; the caller disposes it.</param>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="data">How it was split for training.</param>
    public CellModel(Model model, DatasetSplits splits, TrainingData data)
    {
        (Model, Splits, Data) = (model, splits, data);
        var parts = TestParts.Of(splits, data);
        TestImages = parts.Seen ?? parts.Unseen ?? throw new InvalidDataException($"{splits.Train.Name} has no image to measure on: every class has fewer than 10 images, and there is no test part.");
        _test = new(() => Outlive(model.Embed(TestImages)));
        _references = new(() => Outlive(new(model.Network.Embed(data.Images.Pixels, data.Plan.Train), [.. data.Plan.Train.Select(position => data.Labels[position])])));
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The data set as it came.</summary>
    public DatasetSplits Splits { get; }

    /// <summary>How it was split for training.</summary>
    public TrainingData Data { get; }

    /// <summary>Images that nothing was learned, chosen or calibrated by; of the classes trained on, where there are any.</summary>
    public ImageDataset TestImages { get; }

    /// <summary>Their embeddings.</summary>
    public EmbeddingSet Test => _test.Value;

    /// <summary>Embeddings of all images trained on.</summary>
    public EmbeddingSet References => _references.Value;

    /// <summary>Fixes what protocols draw.</summary>
    public ulong Seed => (ulong)Model.Description.Options.Seed;

    /// <summary>Frees the embeddings.</summary>
    public void Dispose()
    {
        foreach (var set in new[] { _test, _references }.Where(set => set.IsValueCreated))
            set.Value.Values.Dispose();
    }

    private static EmbeddingSet Outlive(EmbeddingSet set)
    {
        TensorScope.Release(set.Values);
        return set;
    }
}
