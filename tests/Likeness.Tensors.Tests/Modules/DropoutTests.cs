using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

public sealed class DropoutTests
{
    [Fact]
    public void In_training_a_share_is_zeroed_and_the_rest_scaled_up()
    {
        using var scope = new TensorScope();
        using var layer = new Dropout(0.25);
        Runtime.Seed(3);
        var values = layer.Forward(Tensor.Ones([10_000])).ToArray<float>();
        Assert.Equal([0, 4f / 3], values.Distinct().Order());
        Assert.InRange(values.Count(value => value == 0), 2300, 2700);
    }

    [Fact]
    public void Outside_training_nothing_changes()
    {
        using var scope = new TensorScope();
        using var layer = new Sequential(new Dropout());
        layer.Eval();
        Assert.Equal([1f, 2, 3], layer.Forward(Tensor.From([1f, 2, 3])).ToArray<float>());
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_share_outside_its_range_is_refused(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(probability), () => new Dropout(probability));
}
