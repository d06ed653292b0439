using System.Collections.Immutable;
using Likeness.Datasets;
using Likeness.Evaluation;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Models;

/// <summary>Embeds whole data sets with a model.</summary>
public static class DatasetEmbedding
{
    /// <summary>Bytes of pixels decoded at once: memory stays bounded whatever the size of the set and of its images.</summary>
    private const int ChunkBytes = 1 << 25;

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
        ArgumentNullException.ThrowIfNull(data);
        using var scope = new TensorScope();
        List<Tensor> chunks = [];
        List<int> kept = [];
        List<SkippedImage> skipped = [];
        var options = model.ImageOptions with { Pad = pad };
        var length = Math.Max(1, ChunkBytes / options.Bytes);
        for (var start = 0; start < data.Count; start += length)
        {
            int[] part = [.. Enumerable.Range(start, Math.Min(length, data.Count - start))];
            using var images = data.Subset(part, data.Name).LoadReadable(options);
            skipped.AddRange(images.Skipped);
            kept.AddRange(images.Kept.Select(position => part[position]));
            if (images.Count > 0)
                chunks.Add(model.Network.Embed(images.Pixels));
        }
        if (chunks.Count == 0)
            throw new DatasetException(skipped.Count == 0 ? $"{data.Name} has no image to embed." : skipped.Count == 1 ? skipped[0].ToString() : skipped.Describe(data.Count));
        var read = skipped.Count == 0 ? data : data.Subset([.. kept], data.Name);
        return new(read, new(scope.Keep(Tensor.Cat([.. chunks])), read.Labels.AsSpan(), Known(read.Groups), Known(read.Annotations.Writers)), skipped);
    }

    private static int[]? Known(ImmutableArray<int> numbers) => numbers.IsEmpty ? null : [.. numbers];
}
