using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Distances between rows of embeddings, one for each couple of positions.</summary>
internal static class RowDistances
{
    /// <param name="embeddings">[N, D].</param>
    /// <param name="first">P positions.</param>
    /// <param name="second">P positions.</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    public static double[] Of(Tensor embeddings, ReadOnlySpan<int> first, ReadOnlySpan<int> second, IComparison comparison)
    {
        using var gradients = Gradients.Off();
        using var scope = new TensorScope();
        Tensor Rows(ReadOnlySpan<int> positions) => embeddings.Rows(Tensor.From(EmbeddingSet.Widen(positions)).To(embeddings.Device));
        return Between(Rows(first), Rows(second), comparison);
    }

    /// <param name="first">[P, D].</param>
    /// <param name="second">[P, D].</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    public static double[] Between(Tensor first, Tensor second, IComparison comparison)
    {
        using var scope = new TensorScope();
        // A learned comparison has weights of the embeddings' own type; Euclid's gains from more digits.
        var distances = comparison is EuclideanComparison
            ? comparison.Distance(first.To(ElementType.Double), second.To(ElementType.Double))
            : comparison.Distance(first, second);                                       // [P]
        if (distances.Rank != 1 || distances.Count != first.Shape[0])
            throw new InvalidOperationException($"The comparison gave shape [{string.Join(", ", distances.Shape)}] for {first.Shape[0]} pairs; expected [{first.Shape[0]}].");
        var values = distances.To(ElementType.Double).ToArray<double>();
        if (Array.FindIndex(values, value => !double.IsFinite(value)) is >= 0 and var pair)
            throw new ArgumentException($"The comparison gave {values[pair]} for row {pair}; distances must be finite. Look at its weights.", nameof(comparison));
        return values;
    }
}
