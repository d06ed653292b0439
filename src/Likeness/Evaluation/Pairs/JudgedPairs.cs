using Likeness.Comparisons;
using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation.Pairs;

/// <summary>Pairs and their distances: what verification figures, ROC curves, histograms and calibrations are made from.</summary>
public sealed class JudgedPairs
{
    private const int BlockLength = 65_536;
    private readonly double[] _distances;

    /// <param name="pairs">The pairs.</param>
    /// <param name="distances">One distance a pair, finite.</param>
    public JudgedPairs(VerificationPairs pairs, ReadOnlySpan<double> distances)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        Ranking = PairRanking.Of(distances, pairs.Same);
        (Pairs, _distances) = (pairs, distances.ToArray());
    }

    /// <summary>The pairs.</summary>
    public VerificationPairs Pairs { get; }

    /// <summary>One distance a pair.</summary>
    public ReadOnlySpan<double> Distances => _distances;

    internal PairRanking Ranking { get; }

    /// <summary>Measures the distance of every pair, a block at a time.</summary>
    /// <param name="embeddings">[N, D], finite.</param>
    /// <param name="pairs">Positions of rows.</param>
    /// <param name="comparison">How two embeddings are compared; null for their Euclidean distance.</param>
    public static JudgedPairs Of(Tensor embeddings, VerificationPairs pairs, IComparison? comparison = null)
    {
        comparison ??= new EuclideanComparison();
        EmbeddingSet.Require(embeddings);
        ArgumentNullException.ThrowIfNull(pairs);
        for (var pair = 0; pair < pairs.Count; pair++)
            if (Math.Max(pairs.First[pair], pairs.Second[pair]) is var image && image >= embeddings.Shape[0])
                throw new ArgumentException($"Pair {pair} names image {image}; there are {embeddings.Shape[0]} embeddings, counted from 0.", nameof(pairs));
        var distances = new double[pairs.Count];
        for (var start = 0; start < distances.Length; start += BlockLength)
        {
            var length = Math.Min(BlockLength, distances.Length - start);
            RowDistances.Of(embeddings, pairs.First.Slice(start, length), pairs.Second.Slice(start, length), comparison).CopyTo(distances, start);
        }
        return new(pairs, distances);
    }

    /// <summary>The ROC curve of the pairs.</summary>
    public RocCurve Curve() => RocCurve.From(_distances, Pairs.Same);

    /// <summary>The same pairs that lie farthest apart, worst first.</summary>
    public IReadOnlyList<JudgedPair> HardestSame(int count) => Hardest(Enumerable.Range(1, Ranking.Count).Select(i => Ranking.Count - i), true, count);

    /// <summary>The different pairs that lie nearest, worst first.</summary>
    public IReadOnlyList<JudgedPair> HardestDifferent(int count) => Hardest(Enumerable.Range(0, Ranking.Count), false, count);

    private JudgedPair[] Hardest(IEnumerable<int> ranks, bool same, int count) =>
        [.. ranks.Where(rank => Ranking.Same[rank] == same).Take(count).Select(rank => this[Ranking.Order[rank]])];

    private JudgedPair this[int pair] => new(Pairs.First[pair], Pairs.Second[pair], Pairs.Same[pair], _distances[pair]);
}
