using System.Diagnostics.CodeAnalysis;
using Likeness.Tensors;

namespace Likeness.Evaluation.Neighbours;

/// <summary>Embedded images and what is known of them: the input of every protocol.</summary>
/// <remarks>It does not own its tensor: whoever made the embeddings disposes them.</remarks>
public sealed class EmbeddingSet
{
    private readonly int[] _labels;
    private readonly int[]? _groups;
    private readonly int[]? _writers;

    /// <param name="values">[N, D], float or double, finite; N at least 1.</param>
    /// <param name="labels">N class numbers.</param>
    /// <param name="groups">N group numbers (alphabet, maker, site), for what is measured within a group; null when there are none.</param>
    /// <param name="writers">N numbers of who made the images, for what is measured between makers; null when that is unknown.</param>
    public EmbeddingSet(Tensor values, ReadOnlySpan<int> labels, int[]? groups = null, int[]? writers = null)
    {
        Require(values);
        if (labels.Length != values.Shape[0])
            throw new ArgumentException($"There are {values.Shape[0]} embeddings and {labels.Length} labels; each image needs one of both.", nameof(labels));
        if (groups is not null && groups.Length != labels.Length)
            throw new ArgumentException($"There are {labels.Length} embeddings and {groups.Length} groups; each image needs one of both.", nameof(groups));
        if (writers is not null && writers.Length != labels.Length)
            throw new ArgumentException($"There are {labels.Length} embeddings and {writers.Length} writers; each image needs one of both.", nameof(writers));
        (Values, _labels, _groups, _writers) = (values, labels.ToArray(), groups, writers);
        Count = labels.Length;
        ClassCount = _labels.Distinct().Count();
    }

    /// <summary>[N, D].</summary>
    public Tensor Values { get; }

    /// <summary>One class number an image.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>One group number an image; empty when there are no groups.</summary>
    public ReadOnlySpan<int> Groups => _groups;

    /// <summary>Who made each image; empty when that is unknown.</summary>
    public ReadOnlySpan<int> Writers => _writers;

    /// <summary>N, the number of images.</summary>
    public int Count { get; }

    /// <summary>How many classes the images are of.</summary>
    public int ClassCount { get; }

    /// <summary>Some of the images, in the order given; their rows are copied.</summary>
    /// <param name="indices">From 0 to <see cref="Count"/> − 1.</param>
    public EmbeddingSet Subset(ReadOnlySpan<int> indices)
    {
        using var scope = new TensorScope();
        var rows = scope.Keep(Values.Rows(Tensor.From(Widen(indices)).To(Values.Device)));
        return new(rows, Pick(_labels, indices), Pick(_groups, indices), Pick(_writers, indices));
    }

    [return: NotNullIfNotNull(nameof(all))]
    private static int[]? Pick(int[]? all, ReadOnlySpan<int> indices)
    {
        if (all is null)
            return null;
        var picked = new int[indices.Length];
        for (var i = 0; i < picked.Length; i++)
            picked[i] = all[indices[i]];
        return picked;
    }

    internal static long[] Widen(ReadOnlySpan<int> indices)
    {
        var wide = new long[indices.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = indices[i];
        return wide;
    }

    /// <summary>Guards what is handed in as embeddings: its shape, its type, and that every number is one.</summary>
    internal static void Require(Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Rank != 2 || values.Count == 0)
            throw new ArgumentException($"Embeddings have shape [{string.Join(", ", values.Shape)}]; expected [N, D] with at least one row and column.", nameof(values));
        if (values.ElementType is not (ElementType.Float or ElementType.Double))
            throw new ArgumentException($"Embeddings are of type {values.ElementType}; expected Float or Double.", nameof(values));
        var wrong = 0L;
        RowBlocks.ForEach(values, (_, rows) => wrong += (!rows.IsFinite()).Sum().ToInt64());
        if (wrong > 0)
            throw new ArgumentException(
                $"{wrong} of {values.Count} numbers in the embeddings are NaN or infinite. The model's weights are damaged or its training diverged: train again with a lower learning rate.", nameof(values));
    }
}
