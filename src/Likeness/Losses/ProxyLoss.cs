using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>A loss that holds embeddings against learned proxies of the classes, and not against each other.</summary>
/// <remarks>No pairs are formed, so any sampler serves. Every row gives a gradient, so the active share is 1.</remarks>
public abstract class ProxyLoss : Module, ILoss
{
    /// <param name="proxies">The vectors that stand for the classes.</param>
    private protected ProxyLoss(Proxies proxies) => Proxies = Child("proxies", proxies);

    /// <summary>What stands for the classes.</summary>
    public Proxies Proxies { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        BatchShape.Rows(embeddings, labels);
        var total = Total(Proxies.Cosines(embeddings), labels);
        return new(total, Tensor.Scalar(1, total.ElementType, total.Device));
    }

    /// <summary>The loss of a batch, from what all these losses look at.</summary>
    /// <param name="cosines">[B, CK], of each embedding with each proxy.</param>
    /// <param name="labels">[B].</param>
    private protected abstract Tensor Total(Tensor cosines, Tensor labels);
}
