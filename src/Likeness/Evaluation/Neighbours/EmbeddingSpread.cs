using Likeness.Tensors;

namespace Likeness.Evaluation.Neighbours;

/// <summary>How far embeddings lie apart, to notice a network that answers the same whatever it is shown.</summary>
/// <remarks>
/// <code>distance = √(mean over all couples (i, j) of |x_i − x_j|²) = √(2 Σ_d var_d),   relative = distance / √(mean |x_i|²)</code>
/// The identity makes it exact over all N² couples at the price of one pass. Watching the deviation of each dimension
/// follows Chen and He 2021, SimSiam, https://arxiv.org/abs/2011.10566, section 4.1.
/// </remarks>
public sealed record EmbeddingSpread
{
    /// <summary>Below this relative spread, rounding and batch statistics decide who is near whom.</summary>
    private const double CollapseLimit = 1e-3;

    private EmbeddingSpread(double[] deviations, double norm)
    {
        (Deviations, Norm) = (deviations, norm);
        Distance = Math.Sqrt(2 * deviations.Sum(deviation => deviation * deviation));
    }

    /// <summary>Root mean square of the distance between two images; near 1.4 for unit-length embeddings that fill the sphere.</summary>
    public double Distance { get; }

    /// <summary>Root mean square of the length of an embedding.</summary>
    public double Norm { get; }

    /// <summary>The standard deviation of each dimension.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary><see cref="Distance"/> over <see cref="Norm"/>; 0 when all embeddings are equal, even at the origin.</summary>
    public double Relative => Distance == 0 ? 0 : Distance / Norm;

    /// <summary>Dimensions that vary by at least a hundredth of what the liveliest one does.</summary>
    public int UsedDimensions => Deviations.Count(deviation => deviation > 0 && deviation >= 0.01 * Deviations.Max());

    /// <summary>Whether all images have, for any use, the same embedding.</summary>
    public bool IsCollapsed => Relative < CollapseLimit;

    /// <param name="embeddings">[N, D]; N at least 2, else there is no distance to speak of.</param>
    public static EmbeddingSpread Of(Tensor embeddings)
    {
        EmbeddingSet.Require(embeddings);
        if (embeddings.Shape[0] < 2)
            throw new ArgumentException("The spread of 1 embedding was asked for; at least 2 are needed.", nameof(embeddings));
        using var scope = new TensorScope();
        var count = (double)embeddings.Shape[0];
        var sum = Tensor.Zeros([embeddings.Shape[1]], ElementType.Double, embeddings.Device);               // [D]
        RowBlocks.ForEach(embeddings, (_, rows) => sum.AddFrom(rows.To(ElementType.Double).Sum(0)));
        // In a second pass, around the mean: the difference of large squares would drown a small spread in rounding.
        var mean = sum / count;
        var squares = sum.ZerosLike();
        RowBlocks.ForEach(embeddings, (_, rows) => squares.AddFrom((rows.To(ElementType.Double) - mean).Square().Sum(0)));
        var deviations = (squares / count).Sqrt().ToArray<double>();
        return new(deviations, Math.Sqrt((squares / count + mean.Square()).Sum().ToDouble()));
    }

    /// <summary>The <see cref="Warning"/> of embeddings; null of a single one, which cannot differ from others.</summary>
    internal static string? CollapseOf(Tensor embeddings) => embeddings.Shape[0] < 2 ? null : Of(embeddings).Warning();

    /// <summary>When collapsed, a sentence that says so and what to try; else null.</summary>
    public string? Warning() => !IsCollapsed
        ? null
        : $"The embeddings have collapsed: two images lie {Distance:g3} apart on average, {Relative:g2} of their length, so all look the same to the model. Lower the learning rate, mine semi-hard instead of hardest triplets, or lower the margin.";
}
