using Likeness.Samplers;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

[Collection(nameof(OneAtATime))]
public sealed class BatchPrefetchTests : IDisposable
{
    private readonly TinyTraining _training = new(TinyTraining.Given("sampler=shuffled"));

    public void Dispose() => _training.Dispose();

    [Fact]
    public void Batches_gathered_ahead_are_those_that_would_be_gathered_now()
    {
        var (sampler, images) = Parts();
        using var prefetch = new BatchPrefetch(sampler, images);
        // In order, then from the middle as after a resumption, then back.
        foreach (var step in new long[] { 0, 1, 2, 3, 9, 10, 4, 5, 5 })
        {
            using var taken = prefetch.Take(step, last: 10).Pixels;
            using var now = images.Gather(DistinctImages.Of(sampler.Batch(step)).Images);
            Assert.Equal(now.ToArray<byte>(), taken.ToArray<byte>());
        }
    }

    [Fact]
    public void Nothing_is_gathered_after_the_last_step_and_nothing_left_behind()
    {
        var (sampler, images) = Parts();
        var asked = new Counting(sampler);
        var before = LiveTensors.Count();
        using (var prefetch = new BatchPrefetch(asked, images))
        {
            prefetch.Take(0, last: 1).Pixels.Dispose();
            prefetch.Take(1, last: 1).Pixels.Dispose();
        }
        Assert.Equal(2, asked.Batches);
        using (var prefetch = new BatchPrefetch(asked, images))
            prefetch.Take(0, last: 5).Pixels.Dispose();
        Assert.Equal(before, LiveTensors.Count());
    }

    [Fact]
    public void What_goes_wrong_ahead_is_told_when_the_batch_is_wanted()
    {
        using var prefetch = new BatchPrefetch(new Failing(), Parts().Images);
        prefetch.Take(0, last: 5).Pixels.Dispose();
        Assert.Throws<InvalidOperationException>(() => prefetch.Take(1, last: 5));
    }

    private (ISampler Sampler, TrainingImages Images) Parts()
    {
        var step = new TrainingStep(_training.Options, _training.Data);
        return (step.Sampler, new TrainingImages(_training.Data, _training.Options));
    }

    private sealed class Counting(ISampler inner) : ISampler
    {
        public int Batches { get; private set; }

        public int BatchSize => inner.BatchSize;

        public int StepsPerEpoch => inner.StepsPerEpoch;

        public int[] Batch(long step)
        {
            Batches++;
            return inner.Batch(step);
        }
    }

    private sealed class Failing : ISampler
    {
        public int BatchSize => 1;

        public int StepsPerEpoch => 1;

        public int[] Batch(long step) => step == 0 ? [0] : throw new InvalidOperationException("no more");
    }
}
