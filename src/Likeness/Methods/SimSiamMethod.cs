using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>SimSiam: from one view, a predictor must foretell the other view's projection, which is held still.</summary>
/// <remarks>
/// <code>L = ½ D(p₁, z₂) + ½ D(p₂, z₁),   D(p, z) = −mean cos(p, stop(z)),   z = norm(h(f(t(x)))),   p = q(z)</code>
/// Chen and He 2021, Exploring Simple Siamese Representation Learning, https://arxiv.org/abs/2011.10566. Without the stop, or
/// without the predictor q, every image would soon have the same embedding. Departures: a projection head of two layers and
/// not three, and a learned scale in its last normalisation.
/// </remarks>
public sealed class SimSiamMethod : TwoViewMethod
{
    /// <summary>The predictor narrows to a quarter, as in the paper.</summary>
    private const int Bottleneck = 4;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="projection">P, the width of the heads, at least 4.</param>
    public SimSiamMethod(int dimensions, int projection)
    {
        if (projection < Bottleneck)
            throw new ArgumentException($"SimSiam's predictor is a quarter as wide as its projection, which needs at least {Bottleneck}; it is {projection}. Raise projection.", nameof(projection));
        Head = Child("head", new ProjectionHead(dimensions, projection, projection));
        Norm = Child("norm", new BatchNorm1d(projection));
        Predictor = Child("predictor", new ProjectionHead(projection, projection / Bottleneck, projection));
    }

    /// <summary>h: from embeddings to projections.</summary>
    public ProjectionHead Head { get; }

    /// <summary>The normalisation that ends the projection.</summary>
    public BatchNorm1d Norm { get; }

    /// <summary>q: from one view's projection to the other's.</summary>
    public ProjectionHead Predictor { get; }

    /// <summary>What predictions cost.</summary>
    /// <param name="p">Predictions, [B, P].</param>
    /// <param name="z">Projections of the other view, [B, P]; no gradient flows into them.</param>
    /// <returns>A scalar, -1 when all directions agree, to 1.</returns>
    public static Tensor Cost(Tensor p, Tensor z) => -(p.Normalize() * z.Detach().Normalize()).Sum(1).Mean();

    /// <inheritdoc/>
    protected override Tensor Cost(Layer network, Tensor first, Tensor second)
    {
        var z1 = Norm.Forward(Head.Forward(network.Forward(first)));        // [B, P]
        var z2 = Norm.Forward(Head.Forward(network.Forward(second)));       // [B, P]
        return (Cost(Predictor.Forward(z1), z2) + Cost(Predictor.Forward(z2), z1)) / 2;
    }
}
