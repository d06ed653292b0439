using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>Random pairs of images, half of the same class and half of different ones.</summary>
/// <remarks>
/// Layout: a0, b0, a1, b1, ...; pairs 0, 2, 4, ... are of one class, pairs 1, 3, 5, ... of two. A same pair is two different
/// images of a class drawn by the class probabilities; of a different pair, the first class is drawn so and the second from
/// those that remain. Read by <c>SampledPairsMiner</c>. As in Hadsell et al. 2006 and Koch et al. 2015.
/// </remarks>
public sealed class RandomPairsSampler : ISampler
{
    private const ulong Stream = 2;
    private readonly ClassDraw _classes;
    private readonly ulong _seed;

    /// <param name="labels">One class number an image; at least two classes, of at least two images each.</param>
    /// <param name="batchSize">Images in a batch: a multiple of 4, so that half of the pairs are same.</param>
    /// <param name="seed">Fixes every batch.</param>
    /// <param name="probabilities">How often each class is drawn; left out, uniform.</param>
    public RandomPairsSampler(int[] labels, int batchSize, ulong seed, ClassProbabilities? probabilities = null)
    {
        var classes = new ClassPositions(labels);
        if (batchSize < 4 || batchSize % 4 != 0)
            throw new ArgumentException($"RandomPairsSampler needs a batch size that is a multiple of 4 (as many same as different pairs); it is {batchSize}. Take {Math.Max(4, batchSize / 4 * 4)}.", nameof(batchSize));
        _classes = new ClassDraw(classes, probabilities ?? ClassProbabilities.Uniform, nameof(RandomPairsSampler));
        (BatchSize, StepsPerEpoch, _seed) = (batchSize, classes.StepsFor(batchSize), seed);
    }

    /// <inheritdoc/>
    public int BatchSize { get; }

    /// <inheritdoc/>
    public int StepsPerEpoch { get; }

    /// <inheritdoc/>
    public int[] Batch(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var random = new SeededRandom(_seed, Stream, step);
        var batch = new int[BatchSize];
        for (var i = 0; i < BatchSize; i += 4)
        {
            var (same, _) = _classes.Any(ref random);
            var (a, b) = random.TwoBelow(same.Length);
            (batch[i], batch[i + 1]) = (same[a], same[b]);

            var (left, drawn) = _classes.Any(ref random);
            var right = _classes.Other(ref random, drawn);
            (batch[i + 2], batch[i + 3]) = (left[random.Below(left.Length)], right[random.Below(right.Length)]);
        }
        return batch;
    }
}
