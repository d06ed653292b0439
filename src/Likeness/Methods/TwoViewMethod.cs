using Likeness.Losses;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>A method that learns without labels, from two random views of each image: whatever changes between them is to be overlooked.</summary>
/// <remarks>Every image gives a gradient, so the active share is 1. One image alone has nothing to differ from, and costs 0.</remarks>
public abstract class TwoViewMethod : Module, ITrainingMethod
{
    /// <inheritdoc/>
    public LossValue Forward(Layer network, TrainingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Images.Shape[0] < 2)
            return new(Tensor.Scalar(0, device: batch.Images.Device), Tensor.Scalar(0, device: batch.Images.Device));
        var cost = Cost(network, batch.View(), batch.View());
        return new(cost, cost.Detach().OnesLike());
    }

    /// <summary>The cost of a batch.</summary>
    /// <param name="network">The network that learns.</param>
    /// <param name="first">[B, C, H, W], B at least 2.</param>
    /// <param name="second">[B, C, H, W], the same images in another view.</param>
    /// <returns>A scalar.</returns>
    protected abstract Tensor Cost(Layer network, Tensor first, Tensor second);
}
