using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

public sealed class FixedPairsSamplerTests : SamplerContract
{
    // Two groups of five classes.
    private static readonly int[] s_groups = [.. Labels.Select(label => label % 2)];

    protected override int ImagesPerEpoch => 800;

    protected override ISampler Sampler(ulong seed) => new FixedPairsSampler(Labels, 400, 16, seed);

    [Fact]
    public void Half_of_the_pairs_are_same_and_no_image_meets_itself()
    {
        var pairs = Epoch(new(Labels, 400, 32, seed: 1), 0);
        Assert.Equal(400, pairs.Count);
        Assert.Equal(200, pairs.Count(pair => Labels[pair.A] == Labels[pair.B]));
        Assert.All(pairs, pair => Assert.NotEqual(pair.A, pair.B));
    }

    [Fact]
    public void Every_epoch_goes_through_the_same_pairs_in_another_order()
    {
        var sampler = new FixedPairsSampler(Labels, 402, 32, seed: 1);
        Assert.Equal(Epoch(sampler, 0).Order(), Epoch(sampler, 7).Order());
        Assert.NotEqual(Epoch(sampler, 0), Epoch(sampler, 7));
        Assert.NotEqual(Epoch(sampler, 0).Order(), Epoch(new(Labels, 402, 32, seed: 2), 0).Order());
    }

    [Fact]
    public void Each_group_gives_as_many_pairs_of_each_kind_and_none_leaves_its_group()
    {
        var pairs = Epoch(new(Labels, 400, 32, seed: 1, s_groups), 0);
        Assert.All(pairs, pair => Assert.Equal(s_groups[pair.A], s_groups[pair.B]));
        Assert.All(pairs.CountBy(pair => (s_groups[pair.A], Labels[pair.A] == Labels[pair.B])), kind => Assert.Equal(100, kind.Value));
    }

    [Fact]
    public void Classes_and_images_of_a_group_come_up_alike()
    {
        var pairs = Epoch(new(Labels, 20_000, 32, seed: 1, s_groups), 0);
        Assert.All(pairs.CountBy(pair => Labels[pair.B]), count => Assert.InRange(count.Value, 1_800, 2_200));
        Assert.All(pairs.CountBy(pair => pair.A), count => Assert.InRange(count.Value, 140, 260));
    }

    [Fact]
    public void Batches_are_of_equal_size_to_within_a_pair()
    {
        var sampler = new FixedPairsSampler(Labels, 100, 64, seed: 1);
        Assert.Equal([50, 50, 50, 50], Enumerable.Range(0, sampler.StepsPerEpoch).Select(step => sampler.Batch(step).Length));
    }

    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 }, 3, 8, "even number of pairs (as many same as different); pairCount is 3. Take 2.")]
    [InlineData(new[] { 0, 0, 1, 1 }, 4, 7, "even batch size (two images a pair); it is 7. Take 6.")]
    [InlineData(new[] { 5, 5, 5 }, 4, 8, "at least 2 classes a group; the labels hold 1")]
    [InlineData(new[] { 0, 0, 7 }, 4, 8, "needs 2 images a class; class 7 has 1")]
    public void Says_what_is_wrong_with_its_labels_and_sizes(int[] labels, int pairs, int batchSize, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new FixedPairsSampler(labels, pairs, batchSize, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_what_is_wrong_with_its_groups()
    {
        int[] labels = [0, 0, 1, 1, 2, 2];
        Assert.Contains("group 9 has 1", Assert.Throws<ArgumentException>(() => new FixedPairsSampler(labels, 4, 4, 1, [3, 3, 3, 3, 9, 9])).Message, StringComparison.Ordinal);
        Assert.Contains("each of the 6 labels; 2 were given", Assert.Throws<ArgumentException>(() => new FixedPairsSampler(labels, 4, 4, 1, [3, 3])).Message, StringComparison.Ordinal);
    }

    private static List<(int A, int B)> Epoch(FixedPairsSampler sampler, int epoch) =>
    [
        .. Enumerable.Range(epoch * sampler.StepsPerEpoch, sampler.StepsPerEpoch)
            .SelectMany(step => sampler.Batch(step).Chunk(2)).Select(images => (images[0], images[1])),
    ];
}
