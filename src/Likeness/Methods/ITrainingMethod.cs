using Likeness.Losses;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>How a network is taught: what a batch of images costs it.</summary>
/// <remarks>
/// A method with weights of its own (a projection head, a decoder, a teacher) is a <see cref="Module"/> too: its parameters are
/// trained with the network's, a checkpoint keeps them and its buffers, and the model file leaves them out.
/// </remarks>
public interface ITrainingMethod
{
    /// <summary>The cost of one batch.</summary>
    /// <param name="network">The network that learns: images [B, C, H, W] of values 0 to 1 become embeddings [B, D].</param>
    /// <param name="batch">The images of the step.</param>
    /// <returns>A scalar to minimise, finite for any batch; and the active share.</returns>
    LossValue Forward(Layer network, TrainingBatch batch);

    /// <summary>Pictures of what has been learned, for methods that draw.</summary>
    /// <param name="network">The network as it is in use.</param>
    /// <param name="images">[N, C, H, W], 0 to 1, not trained on; at least 1.</param>
    IReadOnlyList<MethodPicture> Pictures(Layer network, Tensor images) => [];
}
