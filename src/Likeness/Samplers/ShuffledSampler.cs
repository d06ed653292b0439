using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>Every image once an epoch, in an order of its own each epoch. For losses that need no pairs, such as softmax.</summary>
/// <remarks>The images are shared out evenly, so the last batch of an epoch is not a small one: sizes differ by at most 1.</remarks>
public sealed class ShuffledSampler : ISampler
{
    private const ulong Stream = 1;
    private readonly int _imageCount;
    private readonly ulong _seed;
    private Order _order = new(-1, []);

    /// <param name="imageCount">Images in the set, at least 1.</param>
    /// <param name="batchSize">Most images in a batch, at least 1.</param>
    /// <param name="seed">Fixes every batch.</param>
    public ShuffledSampler(int imageCount, int batchSize, ulong seed)
    {
        if (imageCount < 1)
            throw new ArgumentException($"ShuffledSampler needs images; there are {imageCount}. Check the split or the data folder.", nameof(imageCount));
        if (batchSize < 1)
            throw new ArgumentException($"ShuffledSampler needs a batch size of at least 1; it is {batchSize}.", nameof(batchSize));
        (_imageCount, BatchSize, _seed) = (imageCount, Math.Min(batchSize, imageCount), seed);
        StepsPerEpoch = (imageCount + BatchSize - 1) / BatchSize;
    }

    /// <inheritdoc/>
    public int BatchSize { get; }

    /// <inheritdoc/>
    public int StepsPerEpoch { get; }

    /// <inheritdoc/>
    public int[] Batch(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var (epoch, position) = Math.DivRem(step, StepsPerEpoch);
        var start = (int)(position * _imageCount / StepsPerEpoch);
        var end = (int)((position + 1) * _imageCount / StepsPerEpoch);
        return OrderOf(epoch)[start..end];
    }

    // Kept between the steps of an epoch for speed alone; drawn again for any epoch asked for.
    private int[] OrderOf(long epoch)
    {
        var order = _order;
        if (order.Epoch != epoch)
        {
            var positions = Enumerable.Range(0, _imageCount).ToArray();
            new SeededRandom(_seed, Stream, epoch).Shuffle(positions);
            _order = order = new Order(epoch, positions);
        }
        return order.Positions;
    }

    private sealed record Order(long Epoch, int[] Positions);
}
