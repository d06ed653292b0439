using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class ResNetEncoderTests : EncoderContract
{
    protected override int LeastSize => 32;

    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new ResNetEncoder(channels, imageSize, embeddingDimensions, ResNetDepth.Eighteen);

    public static TheoryData<ResNetDepth, long, int> Depths { get; } = new()
    {
        { ResNetDepth.Eighteen, 11_176_512, 512 },
        { ResNetDepth.ThirtyFour, 21_284_672, 512 },
        { ResNetDepth.Fifty, 23_508_032, 2048 },
    };

    [Theory]
    [MemberData(nameof(Depths))]
    public void Has_as_many_weights_as_torchvision_s_without_its_classifier(ResNetDepth depth, long weights, int features)
    {
        using var encoder = new ResNetEncoder(3, 224, 10, depth);
        Assert.Equal(weights, encoder.ParameterCount - encoder.Head.ParameterCount);
        Assert.Equal([10, features], encoder.Head.Weight.Shape);
    }

    [Fact]
    public void Every_weight_but_the_head_s_lies_in_one_stage()
    {
        using var encoder = new ResNetEncoder(3, 32, 4, ResNetDepth.Fifty);
        Assert.All(encoder.NamedTensors(), tensor => Assert.Equal(tensor.Name.StartsWith("head.", StringComparison.Ordinal) ? 0 : 1, encoder.Stages.Count(stage => stage.Holds(tensor.Name))));
    }

    [Fact]
    public void Convolutions_start_with_the_deviation_of_He()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        using var encoder = new ResNetEncoder(3, 32, 4, ResNetDepth.Eighteen);
        var weights = encoder.Stem.Weight.Detach().To(ElementType.Double);
        Assert.Equal(Math.Sqrt(2.0 / (64 * 49)), weights.Square().Mean().Sqrt().ToDouble(), 1e-3);
    }
}
