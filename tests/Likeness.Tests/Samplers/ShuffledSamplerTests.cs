using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

public sealed class ShuffledSamplerTests : SamplerContract
{
    protected override ISampler Sampler(ulong seed) => new ShuffledSampler(Labels.Length, 16, seed);

    [Theory]
    [InlineData(100, 16)]
    [InlineData(100, 100)]
    [InlineData(7, 3)]
    [InlineData(3, 128)]
    public void Every_epoch_holds_every_image_once_in_even_batches(int images, int batchSize)
    {
        var sampler = new ShuffledSampler(images, batchSize, seed: 1);
        for (var epoch = 0; epoch < 3; epoch++)
        {
            var batches = Enumerable.Range(epoch * sampler.StepsPerEpoch, sampler.StepsPerEpoch).Select(step => sampler.Batch(step)).ToArray();
            Assert.Equal(Enumerable.Range(0, images), batches.SelectMany(batch => batch).Order());
            Assert.InRange(batches.Max(batch => batch.Length) - batches.Min(batch => batch.Length), 0, 1);
        }
    }

    [Fact]
    public void Each_epoch_has_its_own_order()
    {
        var sampler = new ShuffledSampler(50, 50, seed: 1);
        Assert.NotEqual(sampler.Batch(0), sampler.Batch(1));
    }

    [Fact]
    public void Says_what_is_wrong_with_its_arguments()
    {
        Assert.Contains("needs images; there are 0", Assert.Throws<ArgumentException>(() => new ShuffledSampler(0, 8, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("at least 1; it is 0", Assert.Throws<ArgumentException>(() => new ShuffledSampler(8, 0, 1)).Message, StringComparison.Ordinal);
    }
}
