using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Methods;

/// <summary>The images of one step, and the random changes under which they stay the same to us.</summary>
/// <param name="images">[B, C, H, W], Float, 0 to 1, unchanged.</param>
/// <param name="labels">[B], Int64, or [R] where an image stands in several rows; all 0 where the data has no labels.</param>
/// <param name="transforms">The random changes.</param>
public sealed class TrainingBatch(Tensor images, Tensor labels, TransformPipeline transforms)
{
    /// <summary>[B, C, H, W], Float, 0 to 1, unchanged.</summary>
    public Tensor Images { get; } = images;

    /// <summary>[R], Int64; all 0 where the data has no labels.</summary>
    public Tensor Labels { get; } = labels;

    /// <summary>For each row that the sampler asked for, a position among the images: [R], Int64. Null where each image is one row, and R = B.</summary>
    public Tensor? Rows { get; init; }

    /// <summary>The images, each changed in a random way of its own; another view on each call.</summary>
    /// <returns>[B, C, H, W], 0 to 1.</returns>
    public Tensor View() => transforms.Apply(Images);

    /// <summary>What was worked out for each image, in the rows that the sampler asked for, so that an image in several pairs is embedded once.</summary>
    /// <param name="embeddings">[B, D].</param>
    /// <returns>[R, D].</returns>
    public Tensor InRows(Tensor embeddings) => Rows is null ? embeddings : embeddings.Rows(Rows);
}
