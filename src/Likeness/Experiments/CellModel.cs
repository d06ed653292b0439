using Likeness.Datasets;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>A finished model and the data to measure it on; every image is embedded at most once, and only if a protocol asks for it.</summary>
public sealed class CellModel : IDisposable
{
    private readonly Dictionary<string, EmbeddingSet> _embedded = [];

    /// <param name="model">The model; the caller disposes it.</param>
    /// <param name="splits">The data set as it came.</param>
    /// <param name="data">How it was split for training.</param>
    public CellModel(Model model, DatasetSplits splits, TrainingData data)
    {
        (Model, Splits, Data) = (model, splits, data);
        var parts = TestParts.Of(splits, data);
        TestImages = parts.Seen ?? parts.Unseen ?? throw new InvalidDataException($"{splits.Train.Name} has no image to measure on: every class has fewer than 10 images, and there is no test part.");
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
    public EmbeddingSet Test => Embed("test", () => TestImages);

    /// <summary>Embeddings of all images trained on.</summary>
    public EmbeddingSet References => Once("references", () => new(
        Model.Network.Embed(Data.Images.Pixels, Data.Plan.Train), [.. Data.Plan.Train.Select(position => Data.Labels[position])]));

    /// <summary>Fixes what protocols draw.</summary>
    public ulong Seed => (ulong)Model.Description.Options.Seed;

    /// <summary>Embeds images of any data, the first time that they are asked for.</summary>
    /// <param name="name">Tells these images from all others.</param>
    /// <param name="images">Opens them.</param>
    /// <param name="pad">How far to continue their ground first, as a share of their side.</param>
    public EmbeddingSet Embed(string name, Func<ImageDataset> images, double pad = 0) => Once(name, () => Model.Embed(images(), pad));

    /// <summary>Frees the embeddings.</summary>
    public void Dispose()
    {
        foreach (var set in _embedded.Values)
            set.Values.Dispose();
    }

    private EmbeddingSet Once(string name, Func<EmbeddingSet> embed)
    {
        if (_embedded.TryGetValue(name, out var known))
            return known;
        var set = embed();
        TensorScope.Release(set.Values);
        return _embedded[name] = set;
    }
}
