using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>BYOL: from one view, a predictor must foretell what a slowly following teacher makes of the other view.</summary>
/// <remarks>
/// <code>L = mean |p̄₁ − z̄₂|² + mean |p̄₂ − z̄₁|²,   p = q(h(f(t(x)))),   z = h'(f'(t'(x))) of the teacher,   v̄ = v / |v|</code>
/// Grill et al. 2020, Bootstrap Your Own Latent, https://arxiv.org/abs/2006.07733. Departure: the teacher follows at a steady
/// pace (see <see cref="MovingAverageTeacher"/>) and not ever more slowly, so that a step does not depend on how many there are.
/// </remarks>
public sealed class ByolMethod : TwoViewMethod
{
    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="projection">P, the width of the heads, at least 1.</param>
    /// <param name="network">A copy of the network that learns, which becomes the teacher's; this method owns it.</param>
    public ByolMethod(int dimensions, int projection, Layer network)
    {
        Head = Child("head", new ProjectionHead(dimensions, projection, projection));
        Predictor = Child("predictor", new ProjectionHead(projection, projection, projection));
        Teacher = Child("teacher", new MovingAverageTeacher(network, new ProjectionHead(dimensions, projection, projection)));
        Teacher.Head.Load(Head.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value));
    }

    /// <summary>h: from embeddings to projections.</summary>
    public ProjectionHead Head { get; }

    /// <summary>q: from a projection to the teacher's of the other view.</summary>
    public ProjectionHead Predictor { get; }

    /// <summary>f' and h'.</summary>
    public MovingAverageTeacher Teacher { get; }

    /// <inheritdoc/>
    protected override Tensor Cost(Layer network, Tensor first, Tensor second)
    {
        // It takes over the last step now and not after it, which comes to the same.
        Teacher.Follow(network, Head);
        var (p1, p2) = (Predict(network, first), Predict(network, second));             // [B, P]
        var (z1, z2) = (Teacher.Forward(first), Teacher.Forward(second));               // [B, P]
        return Far(p1, z2) + Far(p2, z1);
    }

    private Tensor Predict(Layer network, Tensor view) => Predictor.Forward(Head.Forward(network.Forward(view)));

    private static Tensor Far(Tensor p, Tensor z) => p.Normalize().SquaredDistanceTo(z.Normalize()).Mean();
}
