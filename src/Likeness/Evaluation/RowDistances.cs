using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Distances between rows of embeddings, one for each couple of positions.</summary>
internal static class RowDistances
{
    /// <param name="embeddings">[N, D].</param>
    /// <param name="first">P positions.</param>
    /// <param name="second">P positions.</param>
    /// <param name="distance">[P, D] and [P, D] to [P]; null for Euclidean.</param>
    public static double[] Of(Tensor embeddings, ReadOnlySpan<int> first, ReadOnlySpan<int> second, Func<Tensor, Tensor, Tensor>? distance)
    {
        using var gradients = Gradients.Off();
        using var scope = new TensorScope();
        Tensor Rows(ReadOnlySpan<int> positions) => embeddings.Rows(Tensor.From(EmbeddingSet.Widen(positions)).To(embeddings.Device));
        return Between(Rows(first), Rows(second), distance);
    }

    /// <param name="first">[P, D].</param>
    /// <param name="second">[P, D].</param>
    /// <param name="distance">[P, D] and [P, D] to [P]; null for Euclidean.</param>
    public static double[] Between(Tensor first, Tensor second, Func<Tensor, Tensor, Tensor>? distance)
    {
        using var scope = new TensorScope();
        var distances = distance is null
            ? first.To(ElementType.Double).DistanceTo(second.To(ElementType.Double))
            : distance(first, second);                                                  // [P]
        if (distances.Rank != 1 || distances.Count != first.Shape[0])
            throw new InvalidOperationException($"The comparison gave shape [{string.Join(", ", distances.Shape)}] for {first.Shape[0]} pairs; expected [{first.Shape[0]}].");
        var values = distances.To(ElementType.Double).ToArray<double>();
        if (Array.FindIndex(values, value => !double.IsFinite(value)) is >= 0 and var pair)
            throw new ArgumentException($"The comparison gave {values[pair]} for row {pair}; distances must be finite. Look at its weights.", nameof(distance));
        return values;
    }
}
