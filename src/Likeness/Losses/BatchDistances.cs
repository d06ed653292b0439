using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Euclidean distances within a batch: each worked out once, however many pairs and triplets it is in.</summary>
/// <remarks>Triplets outnumber pairs of rows by far, so gathering numbers costs less than gathering rows of D numbers.</remarks>
internal sealed class BatchDistances
{
    private readonly Tensor _distances; // [B · B]
    private readonly long _rows;

    public BatchDistances(Tensor embeddings, Tensor labels)
    {
        _rows = BatchShape.Rows(embeddings, labels);
        _distances = embeddings.PairwiseDistance(embeddings, exact: true).Flatten();
    }

    /// <summary>Distances of rows: [P] and [P] indices give [P]. Equal rows have distance and gradient 0.</summary>
    public Tensor Between(Tensor a, Tensor b) => _distances.Rows(a * _rows + b);
}
