using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Normalised softmax: a classifier that sees only directions, so that images of a class turn towards one proxy.</summary>
/// <remarks>
/// <code>L = mean over rows of  −log softmax(cos(x, w_c) / τ)_label</code>
/// Zhai and Wu 2019, Classification is a Strong Baseline for Deep Metric Learning, https://arxiv.org/abs/1811.12649, equation 3.
/// Departure: their layer normalisation before the embedding is the encoder's business.
/// </remarks>
/// <param name="dimensions">D of the embeddings, at least 1.</param>
/// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
/// <param name="temperature">τ, above 0.</param>
public sealed class NormalisedSoftmaxLoss(int dimensions, int classCount, double temperature = 0.05) : ProxyLoss(new(dimensions, classCount))
{
    private readonly double _temperature = LossArgument.AboveZero(temperature, 0.05, nameof(NormalisedSoftmaxLoss));

    private protected override Tensor Total(Tensor cosines, Tensor labels) => (cosines / _temperature).CrossEntropy(labels);
}
