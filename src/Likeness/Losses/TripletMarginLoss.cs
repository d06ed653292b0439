using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Triplet margin loss: an anchor must lie nearer its positive than its negative, by a margin.</summary>
/// <remarks>
/// <code>L = mean over (a,p,n) of  max(0, d(a,p) − d'(a,n) + m)</code>
/// Schroff et al. 2015, FaceNet, https://arxiv.org/abs/1503.03832, has the squared distance and the sum over all triplets.
/// Departures that are the defaults, from Hermans et al. 2017, https://arxiv.org/abs/1703.07737: d is the distance itself,
/// and the mean is over violated triplets only. d' = d; with swap, after Balntas et al. 2016,
/// http://www.bmva.org/bmvc/2016/papers/paper119, d'(a,n) = min(d(a,n), d(p,n)): the negative is kept from both.
/// </remarks>
public sealed class TripletMarginLoss : ILoss
{
    private readonly double _margin;
    private readonly TripletMean _mean;
    private readonly TripletGaps _gaps;

    /// <param name="margin">m, in units of d, above 0. Unit-length embeddings are at most 2 apart (4 squared): m &lt; 2 for them.</param>
    /// <param name="miner">Chooses the triplets of each batch.</param>
    /// <param name="mean">Over which triplets the mean is taken.</param>
    /// <param name="squared">Whether d is the squared distance, as in FaceNet.</param>
    /// <param name="swap">Whether the negative's distance to the positive counts where it is the smaller.</param>
    public TripletMarginLoss(double margin, ITripletMiner miner, TripletMean mean = TripletMean.Violated, bool squared = false, bool swap = false)
    {
        ArgumentNullException.ThrowIfNull(miner);
        (_margin, _mean) = (Margin.Checked(margin, nameof(TripletMarginLoss)), mean);
        _gaps = new(miner, squared, swap);
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var losses = (_gaps.Of(embeddings, labels) + _margin).Relu();                   // [T]
        return _mean == TripletMean.All ? LossMean.OverAll(losses) : LossMean.OverActive(losses);
    }
}
