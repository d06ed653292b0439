using Likeness.Encoders;
using Likeness.Tensors;

namespace Likeness.Tests.Encoders;

public sealed class KochEncoderTests : EncoderContract
{
    protected override int LeastSize => KochKernels.Small.LeastSize;

    protected override Encoder Encoder(int channels, int imageSize, int embeddingDimensions) => new KochEncoder(channels, imageSize, embeddingDimensions, KochKernels.Small);

    [Fact]
    public void Has_as_many_weights_as_the_paper_s_layers_add_up_to()
    {
        const long Convolutions = (64 * 100 + 64) + (128 * 64 * 49 + 128) + (128 * 128 * 16 + 128) + (256 * 128 * 16 + 256);
        const long Dense = 6 * 6 * 256 * 4096 + 4096;
        using var encoder = Paper();
        Assert.Equal(Convolutions + Dense, encoder.ParameterCount);
        Assert.Equal(38_947_648, encoder.ParameterCount);
    }

    [Fact]
    public void Its_small_relative_keeps_the_filters()
    {
        const long Convolutions = (64 * 16 + 64) + (128 * 64 * 9 + 128) + (128 * 128 * 4 + 128) + (256 * 128 * 4 + 256);
        using var encoder = new KochEncoder(1, 35, 4096, KochKernels.Small);
        Assert.Equal(Convolutions + 2 * 2 * 256 * 4096 + 4096, encoder.ParameterCount);
    }

    [Fact]
    public void The_small_relative_s_maps_are_a_third_of_the_paper_s()
    {
        var (paper, small) = (KochKernels.Paper, KochKernels.Small);
        Assert.Equal((6, 2), (paper.LastSide(105), small.LastSide(35)));
        Assert.Equal((1, 1), (paper.LastSide(paper.LeastSize), small.LastSide(small.LeastSize)));
        Assert.Equal((65, 27), (paper.LeastSize, small.LeastSize));
    }

    [Fact]
    public void Weights_start_as_in_the_paper()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        using var encoder = Paper();
        Assert.All([encoder.Conv1, encoder.Conv2, encoder.Conv3, encoder.Conv4], convolution =>
        {
            Normal(convolution.Weight, 0, 0.01);
            Normal(convolution.Bias!, 0.5, 0.01);
        });
        Normal(encoder.Dense.Weight, 0, 0.2);
        Normal(encoder.Dense.Bias!, 0.5, 0.01);
    }

    [Fact]
    public void Smaller_kernels_start_with_wider_weights()
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        using var encoder = new KochEncoder(1, 35, 4096, KochKernels.Small);
        Normal(encoder.Conv1.Weight, 0, 0.025);
        Normal(encoder.Conv2.Weight, 0, 0.07 / 3);
        Normal(encoder.Conv3.Weight, 0, 0.02);
        Normal(encoder.Conv4.Weight, 0, 0.02);
        Normal(encoder.Dense.Weight, 0, 0.2);
    }

    [Fact]
    public void Embeddings_lie_between_0_and_1()
    {
        using var scope = new TensorScope();
        using var encoder = Encoder(1, 35, 16);
        Assert.All(encoder.Forward(Tensor.Randn([3, 1, 35, 35])).ToArray<float>(), number => Assert.InRange(number, 0, 1));
    }

    private static KochEncoder Paper() => new(1, 105, 4096, KochKernels.Paper);

    // Within five standard errors: the seed is fixed, and a wrong deviation is many more off.
    private static void Normal(Tensor weights, double mean, double deviation)
    {
        var values = weights.Detach().Flatten(0).To(ElementType.Double);
        var error = deviation / Math.Sqrt(values.Count);
        Assert.Equal(mean, values.Mean().ToDouble(), 5 * error);
        Assert.Equal(deviation, (values - mean).Square().Mean().Sqrt().ToDouble(), 5 * error);
    }
}
