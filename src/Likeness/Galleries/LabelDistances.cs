using Likeness.Comparisons;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;
using Likeness.Tensors;

namespace Likeness.Galleries;

/// <summary>How far an image is from all entries of a label, by a rule.</summary>
/// <param name="comparison">The model's.</param>
/// <param name="unitLength">Whether the model's embeddings have length 1.</param>
internal sealed class LabelDistances(IComparison comparison, bool unitLength)
{
    /// <param name="query">[D].</param>
    /// <param name="entries">The label's.</param>
    /// <param name="rule">Mean or prototype.</param>
    public double Of(float[] query, IReadOnlyList<GalleryEntry> entries, ShotRule rule)
    {
        if (rule == ShotRule.Prototype)
            return Between(query, Prototype(entries));
        return entries.Average(entry => Between(query, entry.Embedding));
    }

    private float[] Prototype(IReadOnlyList<GalleryEntry> entries)
    {
        var mean = new double[entries[0].Embedding.Length];
        foreach (var entry in entries)
            for (var i = 0; i < mean.Length; i++)
                mean[i] += (double)entry.Embedding[i] / entries.Count;
        var length = unitLength ? Math.Sqrt(mean.Sum(x => x * x)) : 1;
        return Array.ConvertAll(mean, x => (float)(x / (length > 0 ? length : 1)));
    }

    private double Between(float[] a, float[] b)
    {
        if (comparison is EuclideanComparison or CosineComparison)
            return GeometricDistance.Between(comparison is CosineComparison ? GalleryDescription.Cosine : GalleryDescription.Euclidean, a, b);
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        return comparison.Distance(Tensor.From(a, 1, a.Length), Tensor.From(b, 1, b.Length)).ToDouble();
    }
}
