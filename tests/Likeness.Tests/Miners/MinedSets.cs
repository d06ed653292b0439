using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

/// <summary>Index tensors as sets of tuples, for comparison.</summary>
internal static class MinedSets
{
    public static HashSet<(long, long)> Positive(this PairIndices pairs) => Zip(pairs.PositiveA, pairs.PositiveB);

    public static HashSet<(long, long)> Negative(this PairIndices pairs) => Zip(pairs.NegativeA, pairs.NegativeB);

    public static HashSet<(long, long, long)> Triplets(this TripletIndices triplets)
    {
        var all = triplets.Anchors.ToArray<long>().Zip(triplets.Positives.ToArray<long>(), triplets.Negatives.ToArray<long>()).ToArray();
        var set = all.Select(one => (one.First, one.Second, one.Third)).ToHashSet();
        Assert.Equal(all.Length, set.Count);
        return set;
    }

    public static HashSet<(long, long)> AsPairs(this int[][] rows) => [.. rows.Select(row => ((long)row[0], (long)row[1]))];

    public static HashSet<(long, long, long)> AsTriplets(this int[][] rows) => [.. rows.Select(row => ((long)row[0], (long)row[1], (long)row[2]))];

    // As a set, a repeated pair would go unnoticed.
    private static HashSet<(long, long)> Zip(Tensor a, Tensor b)
    {
        var all = a.ToArray<long>().Zip(b.ToArray<long>()).ToArray();
        var set = all.ToHashSet();
        Assert.Equal(all.Length, set.Count);
        return set;
    }
}
