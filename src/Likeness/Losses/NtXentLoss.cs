using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>NT-Xent, the normalised temperature-scaled cross-entropy: each positive must be told from all negatives of its anchor.</summary>
/// <remarks>
/// <code>L = mean over (a,p) of  −log( exp(s_ap) / (exp(s_ap) + Σ_n exp(s_an)) ),   s = cosine / τ</code>
/// Chen et al. 2020, A Simple Framework for Contrastive Learning, https://arxiv.org/abs/2002.05709. With two images a class,
/// such as two views of one image, this is SimCLR's loss. With more, each positive stands alone against the negatives; the
/// <see cref="SupervisedContrastiveLoss"/> has an anchor's positives compete.
/// </remarks>
public sealed class NtXentLoss : ILoss
{
    private readonly double _temperature;

    /// <param name="temperature">τ, above 0; 0.05 to 0.5 is usual.</param>
    public NtXentLoss(double temperature = 0.1) => _temperature = LossArgument.AboveZero(temperature, 0.1, nameof(NtXentLoss));

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        var similar = CosineSimilarity.Within(embeddings) / _temperature;               // [B, B]
        var (anchors, _) = LabelMasks.Places(masks.Same);                               // [P]
        var negatives = similar.LogSumExpWhere(masks.Different).Rows(anchors);          // [P]
        return LossMean.OverAll((negatives - similar.MaskedSelect(masks.Same)).Softplus());
    }
}
