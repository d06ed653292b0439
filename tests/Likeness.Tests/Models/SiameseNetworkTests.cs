using Likeness.Comparisons;
using Likeness.Encoders;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Tests.Models;

public sealed class SiameseNetworkTests
{
    [Fact]
    public void Images_are_standardised_before_they_are_encoded()
    {
        using var scope = new TensorScope();
        using var network = new SiameseNetwork(new SmallConvEncoder(1, 16, 4), new EuclideanComparison(), new([0.25f], [0.5f]), unitLength: false);
        var images = Tensor.Rand([3, 1, 16, 16]);
        var expected = network.Encoder.Forward((images - 0.25) / 0.5);
        Assert.Equal(expected.ToArray<float>().Select(x => (double)x), network.Forward(images).ToArray<float>().Select(x => (double)x), Within(1e-6));
    }

    [Fact]
    public void Embeddings_have_length_1_where_so_chosen()
    {
        using var scope = new TensorScope();
        using var network = new SiameseNetwork(new SmallConvEncoder(1, 16, 4), new EuclideanComparison(), new([0], [1]), unitLength: true);
        var lengths = network.Forward(Tensor.Rand([5, 1, 16, 16])).Square().Sum(1).ToArray<float>();
        Assert.All(lengths, length => Assert.Equal(1, length, 1e-5f));
    }

    [Fact]
    public void A_learned_comparison_belongs_to_the_network_and_a_fixed_one_does_not()
    {
        using var learned = new SiameseNetwork(new SmallConvEncoder(1, 16, 4), new WeightedL1Comparison(4), new([0], [1]), true);
        using var settled = new SiameseNetwork(new SmallConvEncoder(1, 16, 4), new CosineComparison(), new([0], [1]), true);
        Assert.Equal(["comparison.alpha", "comparison.bias"], learned.NamedParameters().Select(p => p.Name).Except(settled.NamedParameters().Select(p => p.Name)));
        Assert.Equal(["mean", "deviation"], settled.NamedBuffers().Select(b => b.Name));
    }

    [Fact]
    public void Statistics_travel_with_the_weights()
    {
        using var scope = new TensorScope();
        using var source = new SiameseNetwork(new SmallConvEncoder(1, 16, 4), new EuclideanComparison(), new([0.25f], [0.5f]), true);
        using var target = new SiameseNetwork(new SmallConvEncoder(1, 16, 4), new EuclideanComparison(), new([0], [1]), true);
        target.Load(source.NamedTensors().ToDictionary(t => t.Name, t => t.Value));
        var images = Tensor.Rand([2, 1, 16, 16]);
        Assert.Equal(source.Forward(images).ToArray<float>(), target.Forward(images).ToArray<float>());
    }

    internal static IEqualityComparer<double> Within(double tolerance) => EqualityComparer<double>.Create((a, b) => Math.Abs(a - b) <= tolerance, _ => 0);
}
