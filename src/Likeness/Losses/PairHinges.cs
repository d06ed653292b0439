using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>A straight hinge on either side: what losses over pairs share when they do not square.</summary>
internal static class PairHinges
{
    /// <summary>Mean of the positive distances above 0, and mean of what negative ones lack of the margin, where they do.</summary>
    /// <param name="near">[P], distances of positive pairs.</param>
    /// <param name="far">[N], distances of negative pairs.</param>
    /// <param name="margin">m.</param>
    internal static LossValue Cost(Tensor near, Tensor far, double margin)
    {
        var missing = (margin - far).Relu();                                            // [N]
        var (apart, close) = ((near.Detach() > 0).Sum(), (missing.Detach() > 0).Sum());
        // At least 1, so that a batch without pairs costs 0 and not 0/0.
        return new(
            near.Sum() / apart.ClampMin(1) + missing.Sum() / close.ClampMin(1),
            (apart + close) / (double)Math.Max(1, near.Count + far.Count));
    }
}
