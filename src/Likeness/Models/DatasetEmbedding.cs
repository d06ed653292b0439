using System.Collections.Immutable;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Models;

/// <summary>Embeds whole data sets with a model.</summary>
public static class DatasetEmbedding
{
    /// <summary>Embeds every image of a data set.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">Its images are brought to the model's size.</param>
    /// <param name="pad">How far to continue their ground first, see <see cref="ImageOptions.Pad"/>.</param>
    /// <returns>One row an image, in the data set's order; the caller disposes <see cref="EmbeddingSet.Values"/>.</returns>
    /// <exception cref="DatasetException">Images cannot be read.</exception>
    public static EmbeddingSet Embed(this Model model, ImageDataset data, double pad = 0)
    {
        var embedded = model.EmbedReadable(data, pad);
        if (embedded.Skipped.Count == 0)
            return embedded.Embeddings;
        embedded.Embeddings.Values.Dispose();
        throw new DatasetException(embedded.Skipped.Count == 1 ? embedded.Skipped[0].ToString() : embedded.Skipped.Describe(data.Count));
    }

    /// <summary>Embeds every image of a data set that can be read.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">Its images are brought to the model's size.</param>
    /// <param name="pad">How far to continue their ground first, see <see cref="ImageOptions.Pad"/>.</param>
    /// <returns>One row an image; the caller disposes <see cref="EmbeddingSet.Values"/>.</returns>
    /// <exception cref="DatasetException">No image can be read; the message lists the first of them with reasons.</exception>
    public static EmbeddedImages EmbedReadable(this Model model, ImageDataset data, double pad = 0)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0)
            throw new DatasetException($"{data.Name} has no image to embed.");
        using var scope = new TensorScope();
        var rows = Tensor.Uninitialised([data.Count, model.Network.Encoder.EmbeddingDimensions]);
        var failures = new BlockEmbedding(model, data, model.ImageOptions with { Pad = pad }, rows).Run();
        int[] kept = [.. Enumerable.Range(0, data.Count).Where(image => failures[image] is null)];
        SkippedImage[] skipped = [.. Enumerable.Range(0, data.Count).Where(image => failures[image] is not null).Select(image => SkippedImage.Of(data, image, failures[image]!))];
        if (kept.Length == 0)
            throw new DatasetException(skipped is [var only] ? only.ToString() : skipped.Describe(data.Count));
        var read = skipped.Length == 0 ? data : data.Subset(kept, data.Name);
        var values = scope.Keep(skipped.Length == 0 ? rows : Embedder.Rows(rows, kept));
        return new(read, new(values, read.Labels.AsSpan(), Known(read.Groups), Known(read.Annotations.Writers)), skipped);
    }

    private static int[]? Known(ImmutableArray<int> numbers) => numbers.IsEmpty ? null : [.. numbers];
}
