using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>Random triplets of images: an anchor, another image of its class, an image of another class.</summary>
/// <remarks>
/// Layout: a0, p0, n0, a1, p1, n1, ... The anchor's class is drawn by the class probabilities, the negative's from those
/// that remain. Read by <c>SampledTripletsMiner</c>. As in Schroff et al. 2015, FaceNet, before its mining.
/// </remarks>
public sealed class RandomTripletsSampler : ISampler
{
    private const ulong Stream = 3;
    private readonly ClassDraw _classes;
    private readonly ulong _seed;

    /// <param name="labels">One class number an image; at least two classes, of at least two images each.</param>
    /// <param name="batchSize">Images in a batch: a multiple of 3.</param>
    /// <param name="seed">Fixes every batch.</param>
    /// <param name="probabilities">How often each class is drawn; left out, uniform.</param>
    public RandomTripletsSampler(int[] labels, int batchSize, ulong seed, ClassProbabilities? probabilities = null)
    {
        var classes = new ClassPositions(labels);
        if (batchSize < 3 || batchSize % 3 != 0)
            throw new ArgumentException($"RandomTripletsSampler needs a batch size that is a multiple of 3 (anchor, positive, negative); it is {batchSize}. Take {Math.Max(3, batchSize / 3 * 3)}.", nameof(batchSize));
        _classes = new ClassDraw(classes, probabilities ?? ClassProbabilities.Uniform, nameof(RandomTripletsSampler));
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
        for (var i = 0; i < BatchSize; i += 3)
        {
            var (same, drawn) = _classes.Any(ref random);
            var other = _classes.Other(ref random, drawn);
            var (anchor, positive) = random.TwoBelow(same.Length);
            (batch[i], batch[i + 1], batch[i + 2]) = (same[anchor], same[positive], other[random.Below(other.Length)]);
        }
        return batch;
    }
}
