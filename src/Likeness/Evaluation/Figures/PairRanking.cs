
namespace Likeness.Evaluation.Figures;

/// <summary>Judged pairs sorted nearest first, so that every threshold is one walk along them.</summary>
/// <remarks>Pairs at equal distance are accepted or refused together; <see cref="TieEnds"/> says where such a run ends.</remarks>
internal sealed class PairRanking
{
    private PairRanking(int[] order, double[] distances, bool[] same, int[] tieEnds) =>
        (Order, Distances, Same, TieEnds) = (order, distances, same, tieEnds);

    /// <summary>For each rank, the position of its pair in the input.</summary>
    public int[] Order { get; }

    /// <summary>Distances, rising.</summary>
    public double[] Distances { get; }

    /// <summary>By rank: whether the pair is of one class.</summary>
    public bool[] Same { get; }

    /// <summary>For each distinct distance, one past the rank of its last pair.</summary>
    public int[] TieEnds { get; }

    /// <summary>By rank: 1, for when each pair counts once.</summary>
    public double[] UnitWeights => field ??= [.. Enumerable.Repeat(1.0, Count)];

    public int Count => Order.Length;

    /// <summary>A threshold that accepts none of these pairs, and the largest such.</summary>
    public double ThresholdBelowAll => Math.BitDecrement(Distances[0]);

    public static PairRanking Of(ReadOnlySpan<double> distances, ReadOnlySpan<bool> same)
    {
        if (distances.Length != same.Length)
            throw new ArgumentException($"There are {distances.Length} distances and {same.Length} answers; each pair needs one of both.", nameof(same));
        if (distances.IsEmpty)
            throw new ArgumentException("There are no pairs; at least one is needed.", nameof(distances));
        for (var pair = 0; pair < distances.Length; pair++)
            if (!double.IsFinite(distances[pair]))
                throw new ArgumentException(
                    $"The distance of pair {pair} is {distances[pair]}; distances must be finite. The embeddings hold NaN or infinity: look at the model's weights.",
                    nameof(distances));

        var sorted = distances.ToArray();
        var order = new int[sorted.Length];
        for (var rank = 0; rank < order.Length; rank++)
            order[rank] = rank;
        Array.Sort(sorted, order);
        var sameByRank = new bool[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            sameByRank[rank] = same[order[rank]];
        return new(order, sorted, sameByRank, FindTieEnds(sorted));
    }

    /// <exception cref="ArgumentException">When there is no same pair, or no different one.</exception>
    public void RequireBothKinds()
    {
        var same = Same.Count(isSame => isSame);
        if (same == 0 || same == Count)
            throw new ArgumentException(
                $"Of {Count} pairs {same} are same and {Count - same} different; a verification figure needs at least one of each kind.");
    }

    private static int[] FindTieEnds(double[] sorted)
    {
        var ends = new List<int>();
        for (var rank = 1; rank <= sorted.Length; rank++)
            if (rank == sorted.Length || sorted[rank] > sorted[rank - 1])
                ends.Add(rank);
        return [.. ends];
    }
}
