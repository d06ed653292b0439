using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Euclidean distances of rows of one tensor to rows of another, for any number of pairs of them.</summary>
/// <remarks>
/// Where there are more pairs than rows, each distance is worked out once, and numbers are gathered, not rows of D numbers.
/// Equal rows have distance and gradient 0.
/// </remarks>
/// <param name="a">[N, D].</param>
/// <param name="b">[M, D].</param>
internal sealed class PairDistances(Tensor a, Tensor b)
{
    private Tensor? _all; // [N · M]

    /// <summary>Distances of rows of a to rows of b: [P] and [P] indices give [P].</summary>
    public Tensor Between(Tensor first, Tensor second) => first.Count <= Math.Max(a.Shape[0], b.Shape[0])
        ? a.Rows(first).DistanceTo(b.Rows(second))
        : All().Rows(first * b.Shape[0] + second);

    private Tensor All() => _all ??= a.PairwiseDistance(b, exact: true).Flatten();
}
