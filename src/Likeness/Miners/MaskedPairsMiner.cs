using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>A miner that chooses by labels and embeddings alone, so that it can also pair a batch with remembered embeddings.</summary>
public abstract class MaskedPairsMiner : IPairMiner
{
    /// <summary>Only what stands in this assembly can choose.</summary>
    private protected MaskedPairsMiner() { }

    /// <inheritdoc/>
    public PairIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        return Kept(Choose(Within(embeddings, labels)), scope);
    }

    /// <summary>Pairs of a batch's rows with remembered rows. No gradient flows through the choice.</summary>
    /// <param name="embeddings">[B, D].</param>
    /// <param name="labels">[B], Int64.</param>
    /// <param name="remembered">[M, D], M at least 1.</param>
    /// <param name="rememberedLabels">[M], Int64.</param>
    /// <returns>First indices are rows of the batch, second ones remembered rows.</returns>
    public PairIndices Mine(Tensor embeddings, Tensor labels, Tensor remembered, Tensor rememberedLabels)
    {
        using var scope = new TensorScope();
        return Kept(Choose(PairCandidates.Across(embeddings, labels, remembered, rememberedLabels)), scope);
    }

    private protected virtual PairCandidates Within(Tensor embeddings, Tensor labels) => PairCandidates.Once(embeddings, labels);

    private protected abstract PairIndices Choose(PairCandidates candidates);

    /// <summary>All pairs that two masks [N, M] allow.</summary>
    private protected static PairIndices All(Tensor positive, Tensor negative)
    {
        var (positiveA, positiveB) = LabelMasks.Places(positive);
        var (negativeA, negativeB) = LabelMasks.Places(negative);
        return new(positiveA, positiveB, negativeA, negativeB);
    }

    private static PairIndices Kept(PairIndices pairs, TensorScope scope) =>
        new(scope.Keep(pairs.PositiveA), scope.Keep(pairs.PositiveB), scope.Keep(pairs.NegativeA), scope.Keep(pairs.NegativeB));
}
