using Likeness.Encoders;

namespace Likeness.Tests.Encoders;

public sealed class MobileNetV3SmallEncoderTests : EncoderContract
{
    protected override int LeastSize => 32;

    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new MobileNetV3SmallEncoder(channels, imageSize, embeddingDimensions);

    [Fact]
    public void Has_as_many_weights_as_torchvision_s_features()
    {
        using var encoder = new MobileNetV3SmallEncoder(3, 224, 10);
        Assert.Equal(927_008, encoder.ParameterCount - encoder.Head.ParameterCount);
        Assert.Equal([10, 576], encoder.Head.Weight.Shape);
    }

    [Fact]
    public void Every_weight_but_the_head_s_lies_in_one_stage()
    {
        using var encoder = new MobileNetV3SmallEncoder(3, 32, 4);
        Assert.All(encoder.NamedTensors(), tensor => Assert.Equal(tensor.Name.StartsWith("head.", StringComparison.Ordinal) ? 0 : 1, encoder.Stages.Count(stage => stage.Holds(tensor.Name))));
    }
}
