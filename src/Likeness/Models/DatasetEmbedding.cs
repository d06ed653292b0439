using System.Collections.Immutable;
using Likeness.Datasets;
using Likeness.Evaluation;
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
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0)
            throw new DatasetException($"{data.Name} has no image to embed.");
        var embeddings = BlockEmbedding.Run(model, data, model.ImageOptions with { Pad = pad });
        return new(embeddings, data.Labels.AsSpan(), Known(data.Groups), Known(data.Annotations.Writers));
    }

    private static int[]? Known(ImmutableArray<int> numbers) => numbers.IsEmpty ? null : [.. numbers];
}
