using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Euclidean distances within a batch, for any number of pairs and triplets of its rows.</summary>
/// <remarks>
/// Mined triplets can outnumber the pairs of rows by far; then each pair's distance is worked out once, and numbers are
/// gathered, not rows of D numbers. Equal rows have distance and gradient 0.
/// </remarks>
internal sealed class BatchDistances(Tensor embeddings, Tensor labels)
{
    private readonly long _rows = BatchShape.Rows(embeddings, labels);
    private Tensor? _all; // [B · B]

    /// <summary>Distances of rows: [P] and [P] indices give [P].</summary>
    public Tensor Between(Tensor a, Tensor b) => a.Count <= _rows
        ? embeddings.Rows(a).DistanceTo(embeddings.Rows(b))
        : All().Rows(a * _rows + b);

    private Tensor All() => _all ??= embeddings.PairwiseDistance(embeddings, exact: true).Flatten();
}
