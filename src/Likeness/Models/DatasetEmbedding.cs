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
        ArgumentNullException.ThrowIfNull(data);
        using var scope = new TensorScope();
        List<Tensor> chunks = [];
        var options = model.ImageOptions with { Pad = pad };
        var length = Math.Max(1, ChunkBytes / (options.Width * options.Height * options.Channels));
        for (var start = 0; start < data.Count; start += length)
        {
            int[] part = [.. Enumerable.Range(start, Math.Min(length, data.Count - start))];
            using var images = data.Subset(part, data.Name).Load(options);
            chunks.Add(model.Network.Embed(images.Pixels));
        }
        if (chunks.Count == 0)
            throw new DatasetException($"{data.Name} has no image to embed.");
        return new(scope.Keep(Tensor.Cat([.. chunks])), data.Labels.AsSpan(), Known(data.Groups), Known(data.Annotations.Writers));
    }

    private static int[]? Known(ImmutableArray<int> numbers) => numbers.IsEmpty ? null : [.. numbers];
}
