using Likeness.Galleries.Stores;

namespace Likeness.Galleries.Search;

/// <summary>The distance of two embeddings in double, by which all stores and indexes are ranked in the end: the same entries give the same answer.</summary>
/// <remarks><code>euclidean: √ Σ (a − b)²      cosine: 1 − a·b / (|a| |b|)</code></remarks>
internal static class GeometricDistance
{
    public static double Between(string comparison, ReadOnlySpan<float> a, ReadOnlySpan<float> b) =>
        comparison == GalleryDescription.Cosine ? Cosine(a, b) : Euclidean(a, b);

    private static double Euclidean(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += ((double)a[i] - b[i]) * ((double)a[i] - b[i]);
        return Math.Sqrt(sum);
    }

    private static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (product, left, right) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            product += (double)a[i] * b[i];
            left += (double)a[i] * a[i];
            right += (double)b[i] * b[i];
        }
        // As in CosineComparison, a vector of no length is at right angles to every other.
        return 1 - product / Math.Max(Math.Sqrt(left) * Math.Sqrt(right), 1e-24);
    }
}
