using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Proxy-NCA: an embedding must lie nearer the proxy of its class than those of the others.</summary>
/// <remarks>
/// <code>L = mean over rows of  −log( exp(−d_label / τ) / Σ_c exp(−d_c / τ) ),   d = squared distance of unit vectors</code>
/// Movshovitz-Attias et al. 2017, No Fuss Distance Metric Learning using Proxies, https://arxiv.org/abs/1703.07464. In the
/// paper c runs over the other classes and τ is 1; then L falls for ever and may be negative. The default, from Teh et al. 2020,
/// ProxyNCA++, https://arxiv.org/abs/2004.01113, has the own class among c and a lower τ, so that L is at least 0 and well-placed
/// rows fade out. As d = 2 − 2 cos, it is normalised softmax at half the temperature.
/// </remarks>
/// <param name="dimensions">D of the embeddings, at least 1.</param>
/// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
/// <param name="temperature">τ, above 0; 1 in the first paper, 1/9 in the second.</param>
/// <param name="othersOnly">Whether c runs over the other classes only, as in the first paper.</param>
public sealed class ProxyNcaLoss(int dimensions, int classCount, double temperature = 1.0 / 9, bool othersOnly = false) : ProxyLoss(new(dimensions, classCount))
{
    private readonly double _temperature = LossArgument.AboveZero(temperature, 0.11, nameof(ProxyNcaLoss));

    private protected override Tensor Total(Tensor cosines, Tensor labels)
    {
        // −d / τ without its constant, which cancels.
        var logits = 2 * cosines / _temperature;                                        // [B, C]
        if (!othersOnly)
            return logits.CrossEntropy(labels);
        var others = logits.MaskedFill(OneHot.Of(labels, Proxies.ClassCount), double.NegativeInfinity);
        return (others.LogSumExp(1) - logits.Gather(1, labels.Unsqueeze(1)).Squeeze(1)).Mean();
    }
}
