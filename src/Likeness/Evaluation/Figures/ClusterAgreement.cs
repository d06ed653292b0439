
namespace Likeness.Evaluation.Figures;

/// <summary>How well given clusters agree with the classes: mutual information, normalised, and adjusted for chance.</summary>
/// <remarks>
/// <code>I = Σ_ij n_ij/N · ln(N n_ij / (a_i b_j)),   H(a) = −Σ_i a_i/N · ln(a_i/N),   M = (H(a) + H(b)) / 2
/// nmi = I / M,   ami = (I − E[I]) / (M − E[I])</code>
/// n_ij images are of class i and cluster j, a_i of the class, b_j of the cluster. E[I] is the mean over all ways to deal the images into
/// clusters of the same sizes: n_ij is then hypergeometric. Vinh, Epps, Bailey 2010, Information theoretic measures for
/// clusterings comparison, https://jmlr.org/papers/v11/vinh10a.html. Without a second class or cluster both are 1.
/// </remarks>
public sealed record ClusterAgreement
{
    private ClusterAgreement(double normalized, double adjusted) => (NormalizedMutualInformation, AdjustedMutualInformation) = (normalized, adjusted);

    /// <summary>nmi, 0 to 1; grows with the number of clusters even when they are random.</summary>
    public double NormalizedMutualInformation { get; }

    /// <summary>ami, at most 1; 0 on average for random clusters.</summary>
    public double AdjustedMutualInformation { get; }

    /// <param name="labels">One class number an image, at least one image.</param>
    /// <param name="clusters">One cluster number an image.</param>
    public static ClusterAgreement Of(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters)
    {
        if (labels.Length != clusters.Length || labels.IsEmpty)
            throw new ArgumentException($"There are {labels.Length} labels and {clusters.Length} clusters; each image needs one of both, and at least one image is needed.", nameof(clusters));
        var cells = labels.ToArray().Zip(clusters.ToArray()).CountBy(cell => cell).ToArray();
        var classSizes = labels.ToArray().CountBy(label => label).ToDictionary();
        var clusterSizes = clusters.ToArray().CountBy(cluster => cluster).ToDictionary();
        if (classSizes.Count == 1 && clusterSizes.Count == 1)
            return new(1, 1);
        double count = labels.Length;
        var information = cells.Sum(cell => cell.Value / count * Math.Log(count * cell.Value / classSizes[cell.Key.First] / clusterSizes[cell.Key.Second]));
        var mean = (Entropy(classSizes.Values, count) + Entropy(clusterSizes.Values, count)) / 2;
        var expected = Expected(classSizes.Values, clusterSizes.Values, labels.Length);
        // When every image is a cluster of its own, nothing is left to chance and the quotient would be 0/0.
        return new(information / mean, mean - expected < 1e-12 ? 1 : (information - expected) / (mean - expected));
    }

    private static double Entropy(IEnumerable<int> sizes, double count) => -sizes.Sum(size => size / count * Math.Log(size / count));

    /// <summary>E[I], over the sizes that occur: equal ones share their sums.</summary>
    private static double Expected(IEnumerable<int> classSizes, IEnumerable<int> clusterSizes, int count)
    {
        var logFactorial = new double[count + 1];
        for (var n = 1; n <= count; n++)
            logFactorial[n] = logFactorial[n - 1] + Math.Log(n);
        var clusters = clusterSizes.CountBy(size => size).ToArray();
        return classSizes.CountBy(size => size).Sum(a => clusters.Sum(b => a.Value * b.Value * Cell(a.Key, b.Key)));

        double Cell(int a, int b)
        {
            var constant = logFactorial[a] + logFactorial[b] + logFactorial[count - a] + logFactorial[count - b] - logFactorial[count];
            var sum = 0.0;
            for (var n = Math.Max(1, a + b - count); n <= Math.Min(a, b); n++)
                sum += (double)n / count * Math.Log((double)count * n / a / b)
                    * Math.Exp(constant - logFactorial[n] - logFactorial[a - n] - logFactorial[b - n] - logFactorial[count - a - b + n]);
            return sum;
        }
    }
}
