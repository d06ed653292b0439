using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>A set of pairs drawn once, half of the same class and half of different ones; an epoch goes through all of it in an order of its own.</summary>
/// <remarks>
/// Layout: a0, b0, a1, b1, ...; read by <c>SampledPairsMiner</c>. Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot
/// Image Recognition, https://www.cs.cmu.edu/~rsalakhu/papers/oneshot1.pdf, section 4.1, with 30,000, 90,000 and 150,000 pairs. Both
/// images of a pair come from one group (an alphabet), and each group gives as many pairs of each kind, to within one. A same pair is
/// two different images of a class drawn from its group; the images of a different pair are drawn from two such classes. A pair may come up twice:
/// an alphabet of 14 characters by 12 drawers has 924 same pairs, and the largest set asks it for 2,500.
/// </remarks>
public sealed class FixedPairsSampler : ISampler
{
    private const ulong DrawStream = 7;
    private const ulong OrderStream = 8;
    private readonly (int A, int B)[] _pairs;
    private readonly ulong _seed;
    private Order _order = new(-1, []);

    /// <param name="labels">One class number an image; at least two classes a group, of at least two images each.</param>
    /// <param name="pairCount">Pairs of the set, an even number of at least 2.</param>
    /// <param name="batchSize">Images in a batch, an even number of at least 2: two a pair.</param>
    /// <param name="seed">Fixes the pairs and every batch.</param>
    /// <param name="groups">One group number an image, to keep each pair within one group; left out, all images are one group.</param>
    public FixedPairsSampler(int[] labels, int pairCount, int batchSize, ulong seed, int[]? groups = null)
    {
        if (pairCount < 2 || pairCount % 2 != 0)
            throw new ArgumentException($"FixedPairsSampler needs an even number of pairs (as many same as different); pairCount is {pairCount}. Take {Math.Max(2, pairCount / 2 * 2)}.", nameof(pairCount));
        if (batchSize < 2 || batchSize % 2 != 0)
            throw new ArgumentException($"FixedPairsSampler needs an even batch size (two images a pair); it is {batchSize}. Take {Math.Max(2, batchSize / 2 * 2)}.", nameof(batchSize));
        _pairs = Draw(PairGroups.Of(labels, groups), pairCount, seed);
        (BatchSize, _seed) = (Math.Min(batchSize, 2 * pairCount), seed);
        StepsPerEpoch = (2 * pairCount + BatchSize - 1) / BatchSize;
    }

    /// <inheritdoc/>
    public int BatchSize { get; }

    /// <summary>Steps that go through all pairs once.</summary>
    public int StepsPerEpoch { get; }

    /// <inheritdoc/>
    public int[] Batch(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var (epoch, position) = Math.DivRem(step, StepsPerEpoch);
        // Shared out evenly, so that the last batch of an epoch is not a small one.
        var start = (int)(position * _pairs.Length / StepsPerEpoch);
        var end = (int)((position + 1) * _pairs.Length / StepsPerEpoch);
        return [.. OrderOf(epoch)[start..end].SelectMany(pair => new[] { _pairs[pair].A, _pairs[pair].B })];
    }

    private static (int A, int B)[] Draw(int[][][] groups, int count, ulong seed)
    {
        var random = new SeededRandom(seed, DrawStream, 0);
        var pairs = new (int, int)[count];
        for (var pair = 0; pair < count; pair += 2)
        {
            var classes = groups[pair / 2 % groups.Length];
            var same = classes[random.Below(classes.Length)];
            var (a, b) = random.TwoBelow(same.Length);
            pairs[pair] = (same[a], same[b]);

            var (left, right) = random.TwoBelow(classes.Length);
            pairs[pair + 1] = (classes[left][random.Below(classes[left].Length)], classes[right][random.Below(classes[right].Length)]);
        }
        return pairs;
    }

    // Kept between the steps of an epoch for speed alone; drawn again for any epoch asked for.
    private int[] OrderOf(long epoch)
    {
        var order = _order;
        if (order.Epoch != epoch)
        {
            var positions = Enumerable.Range(0, _pairs.Length).ToArray();
            new SeededRandom(_seed, OrderStream, epoch).Shuffle(positions);
            _order = order = new Order(epoch, positions);
        }
        return order.Positions;
    }

    private sealed record Order(long Epoch, int[] Positions);
}
