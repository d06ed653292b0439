using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>N-pairs loss: one pair of each class, and each anchor must find its positive among those of all classes.</summary>
/// <remarks>
/// <code>L = mean over classes i of  −log( exp(s_ii) / Σ_j exp(s_ij) ),   s_ij = a_i · p_j / τ</code>
/// Sohn 2016, Improved Deep Metric Learning with Multi-class N-pair Loss Objective,
/// https://papers.nips.cc/paper/6200-improved-deep-metric-learning-with-multi-class-n-pair-loss-objective. a and p are the first
/// two rows of each class in the batch; the others teach nothing, so two images a class waste none. Departures: the paper
/// has τ = 1 and a penalty on the embeddings' length; embeddings of unit length need no penalty, and a τ well below 1, or
/// the softmax could never be sure.
/// </remarks>
public sealed class NPairsLoss : ILoss
{
    private readonly double _temperature;

    /// <param name="temperature">τ, above 0.</param>
    public NPairsLoss(double temperature = 0.1) => _temperature = LossArgument.AboveZero(temperature, 0.1, nameof(NPairsLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var before = (masks.Same & !masks.Above).Sum(1);                                // [B], rows of its class above it
        var anchor = before.EqualTo(0) & masks.Same.Any(1);                             // [B]
        var pairs = masks.Same & anchor.Unsqueeze(1) & before.EqualTo(1).Unsqueeze(0);  // [B, B], one in each anchor's row
        var (anchors, positives) = LabelMasks.Places(pairs);                            // [C]
        var similar = embeddings.Rows(anchors).MatMul(embeddings.Rows(positives).Transpose()) / _temperature;   // [C, C]
        var own = Tensor.Arange(0, anchors.Count, device: anchors.Device).Unsqueeze(1); // [C, 1]
        return LossMean.OverAll(-similar.LogSoftmax(1).Gather(1, own));
    }
}
