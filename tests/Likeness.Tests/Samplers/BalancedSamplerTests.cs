using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

public sealed class BalancedSamplerTests : SamplerContract
{
    protected override ISampler Sampler(ulong seed) => new BalancedSampler(Labels, 4, 5, seed);

    [Theory]
    [InlineData(4, 5)]
    [InlineData(10, 10)]
    [InlineData(2, 2)]
    public void A_batch_holds_P_classes_of_K_different_images(int classes, int images)
    {
        var sampler = new BalancedSampler(Labels, classes, images, seed: 1);
        Assert.Equal(classes * images, sampler.BatchSize);
        for (var step = 0; step < 50; step++)
        {
            var blocks = sampler.Batch(step).Chunk(images).ToArray();
            Assert.Equal(classes, blocks.Select(block => Labels[block[0]]).Distinct().Count());
            Assert.All(blocks, block => Assert.Single(block.Select(position => Labels[position]).Distinct()));
            Assert.All(blocks, block => Assert.Equal(images, block.Distinct().Count()));
        }
    }

    [Fact]
    public void Every_image_comes_equally_often()
    {
        var sampler = new BalancedSampler(Labels, 4, 5, seed: 2);
        var counts = new int[Labels.Length];
        for (var step = 0; step < 5_000; step++)
            foreach (var position in sampler.Batch(step))
                counts[position]++;
        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void With_groups_a_batch_stays_within_one_and_large_groups_come_more_often()
    {
        int[] labels = [.. Enumerable.Range(0, 80).Select(i => i / 4)];
        int[] groups = [.. labels.Select(label => label < 5 ? 10 : 20)];
        var sampler = new BalancedSampler(labels, 5, 2, seed: 3, groups);
        var drawn = Enumerable.Range(0, 2_000).Select(step => Assert.Single(sampler.Batch(step).Select(position => groups[position]).Distinct())).ToArray();
        Assert.Equal(0.25, drawn.Count(group => group == 10) / 2_000.0, 0.03);
    }

    [Theory]
    [InlineData(1, 2, "at least 2 classes a batch, else nothing in it differs; classesPerBatch is 1")]
    [InlineData(2, 1, "at least 2 images a class, else nothing in the batch is the same; imagesPerClass is 1")]
    [InlineData(11, 2, "needs 11 classes a batch; the labels hold 10. Lower classesPerBatch")]
    [InlineData(4, 11, "needs 11 images a class; class 0 has 10. Lower imagesPerClass or drop the class.")]
    public void Says_what_is_wrong_with_its_arguments(int classes, int images, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new BalancedSampler(Labels, classes, images, 1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 0, 0, 0 }, "one group for each of the 8 labels; 3 were given")]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 6, 6 }, "needs 2 classes a group; group 6 has 1")]
    [InlineData(new[] { 0, 0, 0, 1, 1, 1, 1, 1 }, "Class 1 stands in groups 0 and 1")]
    public void Says_what_is_wrong_with_its_groups(int[] groups, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new BalancedSampler([0, 0, 1, 1, 2, 2, 3, 3], 2, 2, 1, groups)).Message, StringComparison.Ordinal);
}
