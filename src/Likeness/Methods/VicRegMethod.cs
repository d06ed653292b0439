using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>VICReg: two views of an image lie together, while every dimension varies and no two say the same.</summary>
/// <remarks>
/// <code>
/// L = λ s(A, B) + μ/2 (v(A) + v(B)) + ν (c(A) + c(B)),   A = h(f(t(x))), B = h(f(t'(x)))
/// s = mean of (A − B)²,   v(Z) = mean over columns of max(0, 1 − √(var + ε)),   c(Z) = Σ_{i≠j} cov(Z)_ij² / P
/// </code>
/// Bardes, Ponce, LeCun 2022, https://arxiv.org/abs/2105.04906; λ = μ = 25, ν = 1, ε = 10⁻⁴. h is the projection head, which they
/// call expander. Departure: two layers in it and not three, which teach a small encoder as much for less.
/// </remarks>
public sealed class VicRegMethod : TwoViewMethod
{
    private const double Invariance = 25;
    private const double Variation = 25;
    private const double Epsilon = 1e-4;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="projection">P, the width of the projection head, at least 1.</param>
    public VicRegMethod(int dimensions, int projection) => Head = Child("head", new ProjectionHead(dimensions, projection, projection));

    /// <summary>h: from embeddings to what the cost compares.</summary>
    public ProjectionHead Head { get; }

    /// <summary>What two views cost.</summary>
    /// <param name="a">[B, P], B at least 2.</param>
    /// <param name="b">[B, P].</param>
    /// <returns>A scalar, 0 at the least.</returns>
    public static Tensor Cost(Tensor a, Tensor b) =>
        (a - b).Square().Mean() * Invariance + (Flatness(a) + Flatness(b)) * (Variation / 2) + Redundancy(a) + Redundancy(b);

    /// <inheritdoc/>
    protected override Tensor Cost(Layer network, Tensor first, Tensor second) =>
        Cost(Head.Forward(network.Forward(first)), Head.Forward(network.Forward(second)));

    private static Tensor Flatness(Tensor z) => (1 - (z.Variance(0) + Epsilon).Sqrt()).Relu().Mean();

    private static Tensor Redundancy(Tensor z)
    {
        var centred = z - z.Mean(0, keep: true);                                                // [B, P]
        var covariance = centred.Transpose().MatMul(centred) / (double)(z.Shape[0] - 1);        // [P, P]
        var apart = covariance * (1 - Tensor.Eye(z.Shape[1], z.ElementType, z.Device));
        return apart.Square().Sum() / (double)z.Shape[1];
    }
}
