using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>The triplets that the sampler laid side by side: anchor 3i, positive 3i + 1, negative 3i + 2.</summary>
/// <remarks>The layout of <c>RandomTripletsSampler</c>.</remarks>
public sealed class SampledTripletsMiner : ITripletMiner
{
    /// <inheritdoc/>
    public TripletIndices Mine(Tensor embeddings, Tensor labels)
    {
        using var scope = new TensorScope();
        var rows = BatchShape.Rows(embeddings, labels);
        if (rows % 3 != 0)
            throw new ArgumentException($"SampledTripletsMiner reads rows three by three; the batch has {rows}. Use the random-triplets sampler, or another miner.", nameof(embeddings));
        var triplets = labels.Reshape(-1, 3);                                           // [T, 3]
        var anchor = triplets.Select(1, 0);
        var wrong = anchor.NotEqualTo(triplets.Select(1, 1)) | anchor.EqualTo(triplets.Select(1, 2));
        if (wrong.Any().ToInt64() != 0)
            throw new ArgumentException($"SampledTripletsMiner expects anchor, positive, negative in this order; {wrong.Sum().ToInt64()} of {rows / 3} triplets of labels are otherwise. Use the random-triplets sampler, or another miner.", nameof(labels));
        var index = Tensor.Arange(0, rows, device: labels.Device).Reshape(-1, 3);       // [T, 3]
        return new(scope.Keep(index.Select(1, 0)), scope.Keep(index.Select(1, 1)), scope.Keep(index.Select(1, 2)));
    }
}
