using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Methods;

/// <summary>The images of one step, and the random changes under which they stay the same to us.</summary>
/// <param name="images">[B, C, H, W], Float, 0 to 1, unchanged.</param>
/// <param name="labels">[B], Int64; all 0 where the data has no labels.</param>
/// <param name="transforms">The random changes.</param>
public sealed class TrainingBatch(Tensor images, Tensor labels, TransformPipeline transforms)
{
    /// <summary>[B, C, H, W], Float, 0 to 1, unchanged.</summary>
    public Tensor Images { get; } = images;

    /// <summary>[B], Int64; all 0 where the data has no labels.</summary>
    public Tensor Labels { get; } = labels;

    /// <summary>The images, each changed in a random way of its own; another view on each call.</summary>
    /// <returns>[B, C, H, W], 0 to 1.</returns>
    public Tensor View() => transforms.Apply(Images);
}
