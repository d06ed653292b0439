using Likeness.Losses;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>SimCLR: among all views of a batch, the other view of the same image must be the most alike.</summary>
/// <remarks>
/// <code>L = mean over the 2 B views i of  −log( exp(s_ij) / Σ_{k≠i} exp(s_ik) ),   j the other view of i,   s = cos(z, z') / τ,   z = h(f(t(x)))</code>
/// Chen et al. 2020, https://arxiv.org/abs/2002.05709 (NT-Xent, equation 1): the supervised contrastive loss with each image as a
/// class of its own. Large batches hold more to be told apart from.
/// </remarks>
public sealed class SimClrMethod : TwoViewMethod
{
    private readonly SupervisedContrastiveLoss _contrast;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="projection">P, the width of the projection head, at least 1.</param>
    /// <param name="temperature">τ, above 0; 0.1 to 1 is usual.</param>
    public SimClrMethod(int dimensions, int projection, double temperature = 0.5)
    {
        Head = Child("head", new ProjectionHead(dimensions, projection, projection));
        _contrast = new(temperature);
    }

    /// <summary>h: from embeddings to what is compared.</summary>
    public ProjectionHead Head { get; }

    /// <inheritdoc/>
    protected override Tensor Cost(Layer network, Tensor first, Tensor second)
    {
        var views = Tensor.Cat([Head.Forward(network.Forward(first)), Head.Forward(network.Forward(second))]);  // [2 B, P]
        var image = Tensor.Arange(0, first.Shape[0], device: first.Device);
        return _contrast.Forward(views, Tensor.Cat([image, image])).Total;
    }
}
