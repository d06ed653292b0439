using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Proxy-anchor: each proxy draws the images of its class and pushes away all others, the hardest the most.</summary>
/// <remarks>
/// <code>
/// L = 1/|P+| Σ_{p in P+} log(1 + Σ_{x of p} exp(−(s(x,p) − m) / τ))  +  1/|P| Σ_{p in P} log(1 + Σ_{x not of p} exp((s(x,p) + m) / τ))
/// </code>
/// s cosine; P all proxies, P+ those whose class is in the batch. Kim et al. 2020, Proxy Anchor Loss for Deep Metric Learning,
/// https://arxiv.org/abs/2003.13911, equation 4, whose scale α is 1 / τ. Unlike with one term for each image, images of a batch see
/// each other through their proxy.
/// </remarks>
public sealed class ProxyAnchorLoss : ProxyLoss
{
    private readonly double _margin;
    private readonly double _temperature;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
    /// <param name="margin">m, a cosine, 0 to 1; the paper's is 0.1.</param>
    /// <param name="temperature">τ, above 0; 1/32 in the paper.</param>
    public ProxyAnchorLoss(int dimensions, int classCount, double margin = 0.1, double temperature = 1.0 / 32) : base(new(dimensions, classCount))
    {
        if (!(margin is >= 0 and <= 1))
            throw new ArgumentException($"ProxyAnchorLoss needs a margin from 0 to 1, a cosine; it is {margin}. Try 0.1.", nameof(margin));
        (_margin, _temperature) = (margin, LossArgument.AboveZero(temperature, 0.031, nameof(ProxyAnchorLoss)));
    }

    private protected override Tensor Total(Tensor cosines, Tensor labels)
    {
        var own = OneHot.Of(labels, Proxies.ClassCount);                                                  // [B, C]
        var drawn = LogOfOneAnd(((_margin - cosines) / _temperature).MaskedFill(!own, double.NegativeInfinity)); // [C]
        var pushed = LogOfOneAnd(((cosines + _margin) / _temperature).MaskedFill(own, double.NegativeInfinity)); // [C]
        return drawn.Sum() / own.Any(0).Sum() + pushed.Mean();
    }

    // log(1 + Σ exp): a row of zeros on top is the 1, and keeps a column without terms finite.
    private static Tensor LogOfOneAnd(Tensor terms) => terms.Pad(0, 0, 1, 0).LogSumExp(0);
}
