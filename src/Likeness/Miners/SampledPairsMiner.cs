using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>The pairs that the sampler laid side by side: rows 2i and 2i + 1.</summary>
/// <remarks>The layout of <c>RandomPairsSampler</c>. Whether a pair is positive is read from the labels.</remarks>
public sealed class SampledPairsMiner : IPairMiner
{
    /// <inheritdoc/>
    public PairIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var rows = BatchShape.Rows(embeddings, labels);
        if (rows % 2 != 0)
            throw new ArgumentException($"SampledPairsMiner reads rows two by two; the batch has {rows}. Use the random-pairs sampler, or another miner.", nameof(embeddings));
        var a = Tensor.Arange(0, rows, device: labels.Device).Slice(0, 0, rows, 2);    // [B/2]
        var b = a + 1;                                                                  // [B/2]
        var same = labels.Slice(0, 0, rows, 2).EqualTo(labels.Slice(0, 1, rows, 2));    // [B/2]
        var different = !same;
        return new(scope.Keep(a.MaskedSelect(same)), scope.Keep(b.MaskedSelect(same)), scope.Keep(a.MaskedSelect(different)), scope.Keep(b.MaskedSelect(different)));
    }
}
