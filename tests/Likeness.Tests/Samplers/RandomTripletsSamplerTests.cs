using Likeness.Samplers;

namespace Likeness.Tests.Samplers;

public sealed class RandomTripletsSamplerTests : SamplerContract
{
    protected override ISampler Sampler(ulong seed) => new RandomTripletsSampler(Labels, 15, seed);

    [Fact]
    public void Each_triplet_is_two_images_of_a_class_and_one_of_another()
    {
        var sampler = new RandomTripletsSampler(Labels, 30, seed: 1);
        for (var step = 0; step < 50; step++)
            foreach (var images in sampler.Batch(step).Chunk(3))
            {
                Assert.NotEqual(images[0], images[1]);
                Assert.Equal(Labels[images[0]], Labels[images[1]]);
                Assert.NotEqual(Labels[images[0]], Labels[images[2]]);
            }
    }

    [Fact]
    public void Anchors_follow_the_class_probabilities()
    {
        int[] labels = [.. Enumerable.Repeat(0, 80), .. Enumerable.Repeat(1, 20)];
        var sampler = new RandomTripletsSampler(labels, 300, seed: 2, ClassProbabilities.Proportional);
        var anchors = Enumerable.Range(0, 100).SelectMany(step => sampler.Batch(step).Chunk(3).Select(images => labels[images[0]]));
        Assert.Equal(0.2, anchors.Average(), 0.02);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 1, 1 }, 10, "multiple of 3 (anchor, positive, negative); it is 10. Take 9.")]
    [InlineData(new[] { 5, 5, 5 }, 9, "RandomTripletsSampler needs at least 2 classes")]
    [InlineData(new[] { 0, 0, 7 }, 9, "RandomTripletsSampler needs 2 images a class; class 7 has 1")]
    public void Says_what_is_wrong_with_its_arguments(int[] labels, int batchSize, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new RandomTripletsSampler(labels, batchSize, 1)).Message, StringComparison.Ordinal);
}
