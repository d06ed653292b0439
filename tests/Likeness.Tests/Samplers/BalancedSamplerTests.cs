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
        var sampler = new BalancedSampler(labels, 5, 2, seed: 3, new(groups) { ClassesPerGroup = 5 });
        var drawn = Enumerable.Range(0, 2_000).Select(step => Assert.Single(sampler.Batch(step).Select(position => groups[position]).Distinct())).ToArray();
        Assert.Equal(0.25, drawn.Count(group => group == 10) / 2_000.0, 0.03);
    }

    [Fact]
    public void With_groups_a_batch_takes_some_classes_of_one_before_it_turns_to_the_next()
    {
        int[] labels = [.. Enumerable.Range(0, 80).Select(i => i / 4)];
        int[] groups = [.. labels.Select(label => label / 5)];
        var sampler = new BalancedSampler(labels, 8, 2, seed: 3, new(groups) { ClassesPerGroup = 3 });
        for (var step = 0; step < 200; step++)
        {
            var classes = sampler.Batch(step).Select(position => labels[position]).Distinct().ToArray();
            Assert.Equal(8, classes.Length);
            Assert.Single(classes[..3].Select(c => c / 5).Distinct());
            // A group may be drawn again, and has then two classes left.
            Assert.InRange(classes.Select(c => c / 5).Distinct().Count(), 2, 4);
        }
    }

    [Fact]
    public void Groups_smaller_than_their_share_are_taken_whole()
    {
        var sampler = new BalancedSampler([0, 0, 1, 1, 2, 2, 3, 3], 4, 2, 1, new([0, 0, 0, 0, 0, 0, 6, 6]) { ClassesPerGroup = 4 });
        Assert.Equal(Enumerable.Range(0, 8), sampler.Batch(0).Order());
    }

    [Theory]
    [InlineData(1, 2, "at least 2 classes a batch, else nothing in it differs; classesPerBatch is 1")]
    [InlineData(2, 1, "at least 2 images a class, else nothing in the batch is the same; imagesPerClass is 1")]
    [InlineData(11, 2, "needs 11 classes a batch; the labels hold 10. Lower classesPerBatch")]
    [InlineData(4, 11, "needs 11 images a class; class 0 has 10. Lower imagesPerClass or drop the class.")]
    public void Says_what_is_wrong_with_its_arguments(int classes, int images, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new BalancedSampler(Labels, classes, images, 1)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { 0, 0, 0 }, 2, "one group for each of the 8 labels; 3 were given")]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0, 6, 6 }, 1, "at least 2 classes of a group, else no two of a group meet; ClassesPerGroup is 1")]
    [InlineData(new[] { 0, 0, 0, 1, 1, 1, 1, 1 }, 2, "Class 1 stands in groups 0 and 1")]
    public void Says_what_is_wrong_with_its_groups(int[] groups, int classes, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new BalancedSampler([0, 0, 1, 1, 2, 2, 3, 3], 2, 2, 1, new(groups) { ClassesPerGroup = classes })).Message, StringComparison.Ordinal);
}
