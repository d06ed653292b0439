using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

/// <summary>What holds for every sampler.</summary>
public abstract class SamplerContract
{
    /// <summary>Ten classes of ten images each, in mixed order.</summary>
    protected static int[] Labels { get; } = [.. Enumerable.Range(0, 100).Select(i => i * 7 % 10)];

    /// <summary>How many images an epoch draws: about as many as there are, unless the sampler says otherwise.</summary>
    protected virtual int ImagesPerEpoch => Labels.Length;

    protected abstract ISampler Sampler(ulong seed);

    [Fact]
    public void A_step_drawn_again_in_any_order_is_the_same()
    {
        var forward = Sampler(1);
        var batches = Enumerable.Range(0, 40).Select(step => forward.Batch(step)).ToArray();
        var resumed = Sampler(1);
        foreach (var step in new[] { 39, 3, 17, 0, 39 })
            Assert.Equal(batches[step], resumed.Batch(step));
    }

    [Fact]
    public void Steps_differ_and_so_do_seeds()
    {
        var sampler = Sampler(1);
        Assert.NotEqual(sampler.Batch(0), sampler.Batch(1));
        Assert.NotEqual(sampler.Batch(0), Sampler(2).Batch(0));
    }

    [Fact]
    public void Every_position_is_one_of_the_labels_and_an_epoch_is_as_long_as_it_says()
    {
        var sampler = Sampler(3);
        var drawn = 0;
        for (var step = 0; step < sampler.StepsPerEpoch; step++)
        {
            var batch = sampler.Batch(step);
            Assert.InRange(batch.Length, 1, sampler.BatchSize);
            Assert.All(batch, position => Assert.InRange(position, 0, Labels.Length - 1));
            drawn += batch.Length;
        }
        Assert.InRange(drawn, ImagesPerEpoch, ImagesPerEpoch + sampler.BatchSize - 1);
    }

    [Fact]
    public void Every_image_is_drawn_at_some_time()
    {
        var sampler = Sampler(4);
        var seen = Enumerable.Range(0, 30 * sampler.StepsPerEpoch).SelectMany(step => sampler.Batch(step)).ToHashSet();
        Assert.Equal(Labels.Length, seen.Count);
    }

    [Fact]
    public void A_negative_step_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Sampler(1).Batch(-1));
}
