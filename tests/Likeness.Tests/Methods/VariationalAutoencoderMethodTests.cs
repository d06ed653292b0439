using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Methods;

public sealed class VariationalAutoencoderMethodTests : MethodContract
{
    protected override ITrainingMethod Method() => new VariationalAutoencoderMethod(Dimensions, 12, new ImageDecoder(Dimensions, 1, Side));

    [Fact]
    public void The_divergence_is_that_of_a_normal_distribution_from_the_standard_one()
    {
        var divergence = VariationalAutoencoderMethod.Divergence(Tensor.From([0.0, 0, 3, 0], 2, 2), Tensor.From([0.0, 0, 0, Math.Log(4)], 2, 2)).ToArray<double>();
        Assert.Equal(0, divergence[0]);
        // 3 away: 9/2; twice as wide: (4 - log 4 - 1)/2.
        Assert.Equal(4.5 + (3 - Math.Log(4)) / 2, divergence[1], 1e-12);
    }

    [Fact]
    public void A_decoder_that_knows_nothing_pays_a_bit_for_each_pixel()
    {
        using var scope = new TensorScope();
        using var method = (VariationalAutoencoderMethod)Method();
        method.Load(method.NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value.Detach().ZerosLike()));
        var batch = Batch(8);
        Runtime.Seed(1);
        var cost = method.Forward(Network, batch).Total.ToDouble();
        Runtime.Seed(1);
        var mean = Network.Forward(batch.View());
        Assert.Equal(Side * Side * Math.Log(2) + VariationalAutoencoderMethod.Divergence(mean, mean.ZerosLike()).Mean().ToDouble(), cost, 1e-3);
    }
}
