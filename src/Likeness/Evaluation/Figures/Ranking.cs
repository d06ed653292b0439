
namespace Likeness.Evaluation.Figures;

/// <summary>Judges one query's ranking; its buffers serve many queries of one thread.</summary>
internal sealed class Ranking(int referenceCount)
{
    private const int SampleSize = 1024;
    private readonly double[] _scores = new double[referenceCount + 1];
    private readonly int[] _indices = new int[referenceCount + 1];

    /// <param name="scores">[G], rising with distance.</param>
    /// <param name="labels">[G], the class of each reference.</param>
    /// <param name="label">The query's class.</param>
    /// <param name="matchCount">R, how many references are of it; at least 1.</param>
    /// <param name="whole">Whether to rank all references, not only the first R.</param>
    public RankingFigures Judge(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, int label, int matchCount, bool whole)
    {
        var length = Sort(scores, whole ? scores.Length : matchCount);
        var (hits, precisions, hitsAtR, precisionsAtR, first) = (0, 0.0, 0, 0.0, 0);
        for (var rank = 1; rank <= length; rank++)
        {
            if (labels[_indices[rank - 1]] == label && !double.IsPositiveInfinity(_scores[rank - 1]))
            {
                precisions += (double)++hits / rank;
                first = first == 0 ? rank : first;
            }
            if (rank == matchCount)
                (hitsAtR, precisionsAtR) = (hits, precisions);
        }
        return new(
            first > 0 ? first : FirstRank(scores, labels, label),
            (double)hitsAtR / matchCount,
            precisionsAtR / matchCount,
            whole ? precisions / matchCount : double.NaN);
    }

    /// <summary>Puts at least the <paramref name="count"/> lowest scores and their positions in order into the buffers.</summary>
    /// <returns>How many.</returns>
    private int Sort(ReadOnlySpan<double> scores, int count)
    {
        var length = Collect(scores, Bound(scores, count));
        if (length < count)
            length = Collect(scores, double.PositiveInfinity);
        SortTied(_scores.AsSpan(0, length), _indices.AsSpan(0, length));
        return length;
    }

    /// <summary>A score that about a tenth more than <paramref name="count"/> lie within, judging by a sample: sorting those alone is several times faster.</summary>
    private double Bound(ReadOnlySpan<double> scores, int count)
    {
        var place = (int)((long)count * SampleSize / scores.Length * 11 / 10) + SampleSize / 50;
        if (place >= SampleSize || scores.Length < 4 * SampleSize)
            return double.PositiveInfinity;
        var sample = _scores.AsSpan(0, SampleSize);
        for (var i = 0; i < sample.Length; i++)
            sample[i] = scores[(int)((long)i * scores.Length / SampleSize)];
        sample.Sort();
        return sample[place];
    }

    private int Collect(ReadOnlySpan<double> scores, double bound)
    {
        var length = 0;
        for (var index = 0; index < scores.Length; index++)
        {
            // Written always and kept when within: no branch to guess wrongly.
            (_scores[length], _indices[length]) = (scores[index], index);
            length += scores[index] <= bound ? 1 : 0;
        }
        return length;
    }

    /// <summary>Sorts by score; the sort is not stable, so the positions of equal scores are put in order afterwards.</summary>
    private static void SortTied(Span<double> scores, Span<int> indices)
    {
        MemoryExtensions.Sort(scores, indices);
        for (var start = 0; start < scores.Length;)
        {
            var end = start + 1;
            while (end < scores.Length && scores[end] == scores[start])
                end++;
            if (end - start > 1)
                indices[start..end].Sort();
            start = end;
        }
    }

    /// <summary>One more than the references that come before the nearest match: no sorting is needed to know it.</summary>
    private static int FirstRank(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, int label)
    {
        var nearest = -1;
        for (var index = 0; index < scores.Length; index++)
            if (labels[index] == label && (nearest < 0 || scores[index] < scores[nearest]))
                nearest = index;
        var rank = 1;
        for (var index = 0; index < scores.Length; index++)
            if (scores[index] < scores[nearest] || (scores[index] == scores[nearest] && index < nearest))
                rank++;
        return rank;
    }
}
