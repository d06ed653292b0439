using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>The pairs that a miner may choose: within a batch, or of a batch's rows with remembered ones.</summary>
internal sealed class PairCandidates
{
    private readonly Tensor _a;
    private readonly Tensor _b;

    private PairCandidates(Tensor a, Tensor b, Tensor positive, Tensor negative) =>
        (_a, _b, Positive, Negative) = (a.Detach(), b.Detach(), positive, negative);

    /// <summary>[N, M], Bool: two rows of one class.</summary>
    public Tensor Positive { get; }

    /// <summary>[N, M], Bool: rows of two classes.</summary>
    public Tensor Negative { get; }

    /// <summary>Each pair i &lt; j of a batch.</summary>
    public static PairCandidates Once(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        return new(embeddings, embeddings, masks.Same & masks.Above, masks.Different & masks.Above);
    }

    /// <summary>Each pair of a batch both ways, so that either row is first once.</summary>
    public static PairCandidates BothWays(Tensor embeddings, Tensor labels)
    {
        var masks = new LabelMasks(embeddings, labels);
        return new(embeddings, embeddings, masks.Same, masks.Different);
    }

    /// <summary>Each row of a batch [N, D] with each remembered row [M, D].</summary>
    public static PairCandidates Across(Tensor embeddings, Tensor labels, Tensor remembered, Tensor rememberedLabels)
    {
        BatchShape.Rows(embeddings, labels);
        BatchShape.Rows(remembered, rememberedLabels);
        var agree = labels.Unsqueeze(1).EqualTo(rememberedLabels.Unsqueeze(0));         // [N, M]
        return new(embeddings, remembered, agree, !agree);
    }

    /// <summary>Euclidean distances, [N, M].</summary>
    public Tensor Distances() => _a.PairwiseDistance(_b);

    /// <summary>Cosines of the angles, [N, M].</summary>
    public Tensor Cosines() => _a.Normalize().MatMul(_b.Normalize().Transpose());
}
