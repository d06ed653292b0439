
namespace Likeness.Evaluation.Calibrations;

/// <summary>How often each distance occurred among same and among different pairs: the picture in which a threshold can be seen.</summary>
/// <remarks>Bars of equal width lie side by side from the least distance to the largest; the last one holds its upper end too.</remarks>
public sealed record DistanceHistogram
{
    private const int BarCount = 48;
    private const int MostBars = 1000;

    /// <param name="least">Where the first bar begins; finite.</param>
    /// <param name="most">Where the last bar ends; finite, over <paramref name="least"/>.</param>
    /// <param name="same">Same pairs in each bar; 1 to 1,000 bars.</param>
    /// <param name="different">Different pairs in each bar.</param>
    public DistanceHistogram(double least, double most, IReadOnlyList<long> same, IReadOnlyList<long> different)
    {
        ArgumentNullException.ThrowIfNull(same);
        ArgumentNullException.ThrowIfNull(different);
        if (!double.IsFinite(least) || !double.IsFinite(most) || least >= most)
            throw new ArgumentOutOfRangeException(nameof(most), most, $"The histogram reaches from {least} to {most}; both must be finite, and the second larger.");
        if (same.Count is 0 or > MostBars || same.Count != different.Count)
            throw new ArgumentException($"The histogram has {same.Count} bars of same pairs and {different.Count} of different ones; expected as many of both, 1 to {MostBars}.", nameof(same));
        foreach (var count in same.Concat(different))
            ArgumentOutOfRangeException.ThrowIfNegative(count);
        (Least, Most, Same, Different) = (least, most, [.. same], [.. different]);
    }

    /// <summary>Where the first bar begins.</summary>
    public double Least { get; }

    /// <summary>Where the last bar ends.</summary>
    public double Most { get; }

    /// <summary>Same pairs in each bar.</summary>
    public IReadOnlyList<long> Same { get; }

    /// <summary>Different pairs in each bar.</summary>
    public IReadOnlyList<long> Different { get; }

    /// <summary>Counts pairs.</summary>
    /// <param name="distances">One distance a pair, finite; at least one. Where none is negative, the first bar begins at 0.</param>
    /// <param name="same">For each pair, whether its images are of one class.</param>
    public static DistanceHistogram Of(ReadOnlySpan<double> distances, ReadOnlySpan<bool> same)
    {
        if (distances.Length != same.Length || same.IsEmpty)
            throw new ArgumentException($"There are {distances.Length} distances and {same.Length} answers; each pair needs one of both.", nameof(same));
        var (least, most) = (0.0, double.NegativeInfinity);
        foreach (var distance in distances)
            (least, most) = (Math.Min(least, distance), Math.Max(most, distance));
        // Where all are 0, any width will do.
        most = most > least ? most : least + 1;
        var counts = (Same: new long[BarCount], Different: new long[BarCount]);
        for (var pair = 0; pair < distances.Length; pair++)
            (same[pair] ? counts.Same : counts.Different)[Math.Clamp((int)((distances[pair] - least) / (most - least) * BarCount), 0, BarCount - 1)]++;
        return new(least, most, counts.Same, counts.Different);
    }
}
