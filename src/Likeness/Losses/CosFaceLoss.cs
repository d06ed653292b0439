using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>CosFace: normalised softmax in which the cosine with the own class is lowered by a margin.</summary>
/// <remarks>
/// <code>L = mean over rows of  −log softmax(z / τ)_label,   z_c = cos θ_c − m [c = label]</code>
/// Wang et al. 2018, CosFace: Large Margin Cosine Loss for Deep Face Recognition, https://arxiv.org/abs/1801.09414, equation 4, whose
/// scale s is 1 / τ.
/// </remarks>
public sealed class CosFaceLoss : ProxyLoss
{
    private readonly double _margin;
    private readonly double _temperature;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
    /// <param name="margin">m, a difference of cosines, 0 to below 2; the paper's is 0.35.</param>
    /// <param name="temperature">τ, above 0; 1/64 in the paper.</param>
    public CosFaceLoss(int dimensions, int classCount, double margin = 0.35, double temperature = 1.0 / 64) : base(new(dimensions, classCount))
    {
        if (!(margin is >= 0 and < 2))
            throw new ArgumentException($"CosFaceLoss needs a margin from 0 to below 2, as cosines differ by no more; it is {margin}. Try 0.35.", nameof(margin));
        (_margin, _temperature) = (margin, LossArgument.AboveZero(temperature, 0.0156, nameof(CosFaceLoss)));
    }

    private protected override Tensor Total(Tensor cosines, Tensor labels)
    {
        var own = OneHot.Of(labels, Proxies.ClassCount).To(cosines.ElementType);                          // [B, C]
        return ((cosines - _margin * own) / _temperature).CrossEntropy(labels);
    }
}
