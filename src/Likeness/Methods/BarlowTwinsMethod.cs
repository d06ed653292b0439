using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>Barlow Twins: across two views, each dimension must agree with itself and with no other.</summary>
/// <remarks>
/// <code>L = Σ_i (1 − C_ii)² + λ Σ_{i≠j} C_ij²,   C = A'ᵀ B' / B,   columns of A' = (A − mean) / √(var + ε),   A = h(f(t(x)))</code>
/// Zbontar et al. 2021, https://arxiv.org/abs/2103.03230; λ = 0.005, ε = 10⁻⁵. Departure: two layers in the head h and not three.
/// </remarks>
public sealed class BarlowTwinsMethod : TwoViewMethod
{
    private const double OffDiagonal = 0.005;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="projection">P, the width of the projection head, at least 1.</param>
    public BarlowTwinsMethod(int dimensions, int projection) => Head = Child("head", new ProjectionHead(dimensions, projection, projection));

    /// <summary>h: from embeddings to what is correlated.</summary>
    public ProjectionHead Head { get; }

    /// <summary>What two views cost.</summary>
    /// <param name="a">[B, P], B at least 2.</param>
    /// <param name="b">[B, P].</param>
    /// <param name="epsilon">ε, at least 0; keeps a column that does not vary finite.</param>
    /// <returns>A scalar, 0 at the least.</returns>
    public static Tensor Cost(Tensor a, Tensor b, double epsilon = 1e-5)
    {
        var correlation = Standard(a, epsilon).Transpose().MatMul(Standard(b, epsilon)) / (double)a.Shape[0];   // [P, P]
        var itself = Tensor.Eye(a.Shape[1], a.ElementType, a.Device);
        var weights = itself + (1 - itself) * OffDiagonal;
        return ((itself - correlation).Square() * weights).Sum();
    }

    /// <inheritdoc/>
    protected override Tensor Cost(Layer network, Tensor first, Tensor second) =>
        Cost(Head.Forward(network.Forward(first)), Head.Forward(network.Forward(second)));

    private static Tensor Standard(Tensor z, double epsilon) =>
        (z - z.Mean(0, keep: true)) / (z.Variance(0, correction: 0, keep: true) + epsilon).Sqrt();
}
