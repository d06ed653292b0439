using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Evaluation.Neighbours;

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
        return Checked(first, second, comparison, [first.Shape[0]]).ToArray<double>();
    }

    /// <summary>Distances of all rows to all others.</summary>
    /// <param name="queries">[Q, D].</param>
    /// <param name="references">[G, D].</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    /// <returns>[Q, G], Double, on the CPU.</returns>
    public static Tensor Table(Tensor queries, Tensor references, IComparison comparison)
    {
        using var scope = new TensorScope();
        return scope.Keep(Checked(queries.Unsqueeze(1), references.Unsqueeze(0), comparison, [queries.Shape[0], references.Shape[0]]));
    }

    private static Tensor Checked(Tensor first, Tensor second, IComparison comparison, long[] expected)
    {
        // A learned comparison has weights of the embeddings' own type; Euclid's gains from more digits.
        var distances = comparison is EuclideanComparison
            ? comparison.Distance(first.To(ElementType.Double), second.To(ElementType.Double))
            : comparison.Distance(first, second);
        if (!distances.Shape.AsSpan().SequenceEqual(expected))
            throw new InvalidOperationException($"The comparison gave shape [{string.Join(", ", distances.Shape)}] for pairs; expected [{string.Join(", ", expected)}].");
        var values = distances.To("cpu").To(ElementType.Double);
        if (values.IsFinite().All().ToInt64() == 0)
            throw new ArgumentException("The comparison gave a distance that is NaN or infinite; distances must be finite. Look at its weights.", nameof(comparison));
        return values;
    }
}
