using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>The length of the straight line between two embeddings.</summary>
/// <remarks><code>d(a, b) = √ Σ_k (a_k − b_k)²</code> At least 0; at most 2 for embeddings of unit length.</remarks>
public sealed class EuclideanComparison : IComparison
{
    /// <inheritdoc/>
    public Tensor Distance(Tensor a, Tensor b) => a.DistanceTo(b);
}
