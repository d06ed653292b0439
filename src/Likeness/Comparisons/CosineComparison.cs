using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>How far two embeddings differ in direction, whatever their length.</summary>
/// <remarks><code>d(a, b) = 1 − a·b / (|a| |b|)</code> From 0 (one direction) through 1 (at right angles) to 2 (opposite).</remarks>
public sealed class CosineComparison : IComparison
{
    /// <inheritdoc/>
    public Tensor Distance(Tensor a, Tensor b) => 1 - (a.Normalize() * b.Normalize()).Sum(-1);
}
