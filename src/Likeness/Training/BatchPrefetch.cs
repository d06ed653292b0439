using Likeness.Samplers;
using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>Draws the next batch and gathers its pixels on a thread of its own while the current step runs.</summary>
/// <remarks>
/// Pixels of a large set lie in a mapped file; touching its pages and copying them is then nobody's wait. Two buffers take turns, one in
/// use and one being filled. What a batch holds depends on its step alone, so a training sees the same ones whether or not it was interrupted.
/// </remarks>
/// <param name="sampler">Draws batches; only ever asked by one thread at a time.</param>
/// <param name="images">Their pixels.</param>
internal sealed class BatchPrefetch(ISampler sampler, TrainingImages images) : IDisposable
{
    private readonly Tensor?[] _buffers = new Tensor?[2];
    private (long Step, Task<(int[] Rows, DistinctImages Distinct)> Batch)? _ahead;

    /// <summary>The batch of a step; from then on the next one is gathered, into the memory of the one before.</summary>
    /// <param name="step">Which step.</param>
    /// <param name="last">The last step of the training, after which nothing is gathered.</param>
    public PreparedBatch Take(long step, long last)
    {
        var buffer = Buffer(step);
        var (rows, distinct) = Arrived(step) ?? Gather(step, buffer);
        if (step < last)
        {
            var next = Buffer(step + 1);
            _ahead = (step + 1, Task.Run(() => Gather(step + 1, next)));
        }
        return new(rows, distinct, buffer.Slice(0, 0, distinct.Images.Length));
    }

    /// <summary>Waits for what is being gathered, and frees the buffers.</summary>
    public void Dispose()
    {
        // What went wrong ahead matters to nobody any more.
        _ahead?.Batch.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _ahead = null;
        foreach (var buffer in _buffers)
            buffer?.Dispose();
        Array.Clear(_buffers);
    }

    private (int[] Rows, DistinctImages Distinct)? Arrived(long step)
    {
        if (_ahead is not { } ahead)
            return null;
        _ahead = null;
        var batch = ahead.Batch.GetAwaiter().GetResult();
        return ahead.Step == step ? batch : null;
    }

    private Tensor Buffer(long step) => _buffers[step % 2] ??= TensorScope.Release(images.Room(sampler.BatchSize));

    private (int[] Rows, DistinctImages Distinct) Gather(long step, Tensor buffer)
    {
        var rows = sampler.Batch(step);
        var distinct = DistinctImages.Of(rows);
        images.Gather(distinct.Images, buffer);
        return (rows, distinct);
    }
}
