using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>Margin loss: positives lie within a boundary and negatives beyond it, and the boundary is learned.</summary>
/// <remarks>
/// <code>L = 1/A Σ over (a,p,n) of  max(0, d(a,p) − β + m) + max(0, β − d(a,n) + m)  +  ν R,   A = count of terms above 0</code>
/// Wu et al. 2017, Sampling Matters in Deep Embedding Learning, https://arxiv.org/abs/1706.07567. β is one number, R = β; or
/// one for each class, that of the anchor, R = 1/A Σ over (a,p,n) of β. d is the Euclidean distance. Departure: no β for each image.
/// Where no term is above 0, L is 0.
/// </remarks>
public sealed class MarginLoss : Module, ILoss
{
    private readonly double _margin;
    private readonly ITripletMiner _miner;
    private readonly double _penalty;

    /// <param name="margin">m, in units of distance, above 0; 0.2 in the paper.</param>
    /// <param name="miner">Chooses the triplets of each batch.</param>
    /// <param name="boundaries">How many β there are: 1, or C; then labels run from 0 to C - 1.</param>
    /// <param name="boundary">β at first, in units of distance, above 0.</param>
    /// <param name="penalty">ν, at least 0: how much a large β costs.</param>
    public MarginLoss(double margin, ITripletMiner miner, int boundaries = 1, double boundary = 1.2, double penalty = 0)
    {
        ArgumentNullException.ThrowIfNull(miner);
        (_margin, _miner) = (Miners.Margin.Checked(margin, nameof(MarginLoss)), miner);
        LossArgument.AtLeast(boundaries, 1, 1, nameof(MarginLoss));
        LossArgument.AboveZero(boundary, 1.2, nameof(MarginLoss));
        if (!double.IsFinite(penalty) || penalty < 0)
            throw new ArgumentException($"MarginLoss was given penalty {penalty}; it must be at least 0. Usual is 0.", nameof(penalty));
        _penalty = penalty;
        Boundaries = Parameter("beta", Tensor.Full(boundary, [boundaries, 1]));
    }

    /// <summary>β, [1, 1] or [C, 1], learned.</summary>
    public Tensor Boundaries { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var (anchors, positives, negatives) = _miner.Mine(embeddings, labels);
        var distances = new BatchDistances(embeddings, labels);
        var perClass = Boundaries.Count > 1;
        var boundary = (perClass ? Boundaries.Rows(labels.Rows(anchors)) : Boundaries).Flatten();       // [T] or [1]
        var beyond = (distances.Between(anchors, positives) - boundary + _margin).Relu();               // [T]
        var within = (boundary - distances.Between(anchors, negatives) + _margin).Relu();               // [T]
        var active = (beyond.Detach() > 0).Sum() + (within.Detach() > 0).Sum();
        var share = active / (double)Math.Max(1, 2 * anchors.Count);
        // At least 1, so that a batch with nothing left to learn costs 0 and not 0/0.
        var mean = (beyond.Sum() + within.Sum()) / active.ClampMin(1);
        if (_penalty == 0)
            return new(mean, share);
        var size = perClass ? boundary.Sum() / active.ClampMin(1) : boundary.Sum();
        return new(mean + _penalty * size * (active > 0).To(size.ElementType), share);
    }
}
