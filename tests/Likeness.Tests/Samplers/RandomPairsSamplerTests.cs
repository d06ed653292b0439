using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

public sealed class RandomPairsSamplerTests : SamplerContract
{
    protected override ISampler Sampler(ulong seed) => new RandomPairsSampler(Labels, 16, seed);

    [Fact]
    public void Even_pairs_are_two_images_of_one_class_and_odd_pairs_of_two()
    {
        var sampler = new RandomPairsSampler(Labels, 32, seed: 1);
        for (var step = 0; step < 50; step++)
            foreach (var (pair, images) in sampler.Batch(step).Chunk(2).Index())
            {
                Assert.NotEqual(images[0], images[1]);
                Assert.Equal(pair % 2 == 0, Labels[images[0]] == Labels[images[1]]);
            }
    }

    [Fact]
    public void Uniform_draws_a_small_class_as_often_as_a_large_one()
    {
        var shares = SameShares([.. Enumerable.Repeat(3, 90), .. Enumerable.Repeat(8, 10)], ClassProbabilities.Uniform);
        Assert.Equal(0.5, shares[3], 0.03);
    }

    [Fact]
    public void Proportional_draws_a_class_by_its_share_of_the_images()
    {
        var shares = SameShares([.. Enumerable.Repeat(3, 90), .. Enumerable.Repeat(8, 10)], ClassProbabilities.Proportional);
        Assert.Equal(0.9, shares[3], 0.02);
    }

    [Fact]
    public void Custom_weights_are_kept_to_and_a_weight_of_0_draws_nothing()
    {
        var shares = SameShares([0, 0, 1, 2, 2, 3, 3, 3], ClassProbabilities.Custom(6, 0, 1, 3));
        Assert.Equal(0.6, shares[0], 0.03);
        Assert.False(shares.ContainsKey(1));
        Assert.Equal(0.1, shares[2], 0.02);
        Assert.Equal(0.3, shares[3], 0.03);
    }

    [Fact]
    public void The_second_class_of_a_different_pair_follows_the_probabilities_of_those_left()
    {
        int[] labels = [0, 0, 1, 1, 2, 2];
        var sampler = new RandomPairsSampler(labels, 400, seed: 3, ClassProbabilities.Custom(8, 1, 1));
        var counts = new double[3, 3];
        for (var step = 0; step < 100; step++)
            foreach (var pair in sampler.Batch(step).Chunk(2).Where((_, pair) => pair % 2 == 1))
                counts[labels[pair[0]], labels[pair[1]]] += 1 / 10_000.0;
        Assert.Equal(0.8 * 0.5, counts[0, 1], 0.02);
        Assert.Equal(0.8 * 0.5, counts[0, 2], 0.02);
        Assert.Equal(0.1 * 8 / 9, counts[1, 0], 0.02);
        Assert.Equal(0.1 * 1 / 9, counts[2, 1], 0.01);
    }

    [Theory]
    [InlineData(new int[0], 8, "there are 0 labels")]
    [InlineData(new[] { 0, 0, 1, 1 }, 10, "multiple of 4 (as many same as different pairs); it is 10. Take 8.")]
    [InlineData(new[] { 0, 0, 1, 1 }, 0, "it is 0. Take 4.")]
    [InlineData(new[] { 5, 5, 5 }, 8, "needs at least 2 classes; the labels hold 1 (class 5)")]
    [InlineData(new[] { 0, 0, 7 }, 8, "needs 2 images a class; class 7 has 1")]
    public void Says_what_is_wrong_with_its_labels_and_batch_size(int[] labels, int batchSize, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new RandomPairsSampler(labels, batchSize, 1)).Message, StringComparison.Ordinal);

    private static Dictionary<int, double> SameShares(int[] labels, ClassProbabilities probabilities)
    {
        var sampler = new RandomPairsSampler(labels, 400, seed: 2, probabilities);
        return Enumerable.Range(0, 100)
            .SelectMany(step => sampler.Batch(step).Chunk(4).Select(images => labels[images[0]]))
            .CountBy(label => label)
            .ToDictionary(pair => pair.Key, pair => pair.Value / 10_000.0);
    }
}
