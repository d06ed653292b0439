using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Triplet loss with a soft margin: the positive is drawn nearer than the negative, the less the farther it already is.</summary>
/// <remarks>
/// <code>L = mean over (a,p,n) of  log(1 + exp(d(a,p) − d'(a,n)))</code>
/// Hermans et al. 2017, In Defense of the Triplet Loss, https://arxiv.org/abs/1703.07737, section 2: there is no margin to set,
/// and no triplet is ever done with. With the miner batch-hard it is their best loss. d' as in <see cref="TripletMarginLoss"/>.
/// On unit-length embeddings d(a,p) − d(a,n) is at least −2, so the loss stays above 0.127.
/// </remarks>
public sealed class SoftMarginTripletLoss : ILoss
{
    private readonly TripletGaps _gaps;

    /// <param name="miner">Chooses the triplets of each batch.</param>
    /// <param name="squared">Whether d is the squared distance.</param>
    /// <param name="swap">Whether the negative's distance to the positive counts where it is the smaller.</param>
    public SoftMarginTripletLoss(ITripletMiner miner, bool squared = false, bool swap = false)
    {
        ArgumentNullException.ThrowIfNull(miner);
        _gaps = new(miner, squared, swap);
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels) => LossMean.OverAll(_gaps.Of(embeddings, labels).Softplus());
}
