using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Euclidean distances within a batch, for any number of pairs and triplets of its rows.</summary>
internal sealed class BatchDistances
{
    private readonly PairDistances _distances;

    public BatchDistances(Tensor embeddings, Tensor labels)
    {
        BatchShape.Rows(embeddings, labels);
        _distances = new(embeddings, embeddings);
    }

    /// <summary>Distances of rows: [P] and [P] indices give [P].</summary>
    public Tensor Between(Tensor a, Tensor b) => _distances.Between(a, b);
}
