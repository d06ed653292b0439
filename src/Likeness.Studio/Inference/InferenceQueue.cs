using System.Collections.Concurrent;
using Likeness.Models;
using Likeness.Studio.Limits;
using Likeness.Studio.Problems;
using Likeness.Studio.Telemetry;
using Likeness.Tensors;

namespace Likeness.Studio.Inference;

/// <summary>The one thread that talks to libtorch, and the queue before it.</summary>
/// <remarks>
/// Whatever waits when the thread becomes free makes the next batch, up to a limit. So a lone client never waits for others,
/// and the more there are, the larger the batches and the fewer the passes for each.
/// </remarks>
internal sealed class InferenceQueue : IDisposable
{
    private readonly BlockingCollection<InferenceJob> _jobs = [];
    private readonly Model _model;
    private readonly StudioLimits _limits;
    private readonly StudioMeter _meter;
    private readonly Thread _thread;
    private int _queuedImages;

    /// <param name="model">Used by the queue's thread alone from now on.</param>
    /// <param name="limits">How many images may wait, and how many go in one batch.</param>
    /// <param name="meter">Told of batches and of what waits.</param>
    public InferenceQueue(Model model, StudioLimits limits, StudioMeter meter)
    {
        (_model, _limits, _meter) = (model, limits, meter);
        meter.WatchQueue(() => Volatile.Read(ref _queuedImages));
        _thread = new Thread(Run) { Name = "inference", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Sends a job through the network.</summary>
    /// <exception cref="RequestException">Too much is waiting already.</exception>
    public Task<InferenceResult> RunAsync(InferenceJob job)
    {
        var waiting = Interlocked.Add(ref _queuedImages, job.Images.Count);
        // A request larger than the whole queue must still get its turn when nothing else waits.
        if (waiting > _limits.QueuedImages && waiting > job.Images.Count)
        {
            Interlocked.Add(ref _queuedImages, -job.Images.Count);
            throw new RequestException(ProblemKind.Overloaded, $"{waiting - job.Images.Count} images wait for the network already; at most {_limits.QueuedImages} may. Try again in a second.");
        }
        _jobs.Add(job);
        return job.Result;
    }

    /// <summary>Answers what is queued, then ends the thread.</summary>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        _thread.Join();
        _jobs.Dispose();
    }

    private void Run()
    {
        // libtorch keeps the number for each thread that calls it.
        Runtime.Threads = _limits.Threads;
        List<InferenceJob> batch = [];
        foreach (var first in _jobs.GetConsumingEnumerable())
        {
            Gather(batch, first);
            if (batch.Count > 0)
                Answer(batch);
            batch.Clear();
        }
    }

    private void Gather(List<InferenceJob> batch, InferenceJob first)
    {
        var images = 0;
        InferenceJob? job = first;
        do
        {
            Interlocked.Add(ref _queuedImages, -job.Images.Count);
            if (job.IsCancelled)
                job.Cancel();
            else
            {
                batch.Add(job);
                images += job.Images.Count;
            }
        }
        while (images < _limits.BatchImages && _jobs.TryTake(out job));
    }

    private void Answer(List<InferenceJob> batch)
    {
        try
        {
            _meter.Batch(batch.Sum(job => job.Images.Count));
            var results = InferenceBatch.Run(_model, batch);
            for (var job = 0; job < batch.Count; job++)
                batch[job].Finish(results[job]);
        }
        catch (Exception error)
        {
            // The thread outlives whatever a batch runs into; each request of the batch is told.
            foreach (var job in batch)
                job.Fail(error);
        }
    }
}
