using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Changes training images at random, each image of a batch in its own way, so that the network learns to overlook it.</summary>
/// <remarks>Randomness comes from libtorch's generator: after the same <see cref="Runtime.Seed"/> the same images come out.</remarks>
public interface ITransform
{
    /// <summary>Changes a batch; the given tensor stays as it was.</summary>
    /// <param name="images">[B, C, H, W], Float, 0 (black) to 1.</param>
    /// <returns>[B, C, H, W], 0 to 1.</returns>
    Tensor Apply(Tensor images);
}
