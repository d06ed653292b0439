using Likeness.Tensors.Optimisers;

namespace Likeness.Tensors.Tests.Optimisers;

public sealed class GradientClippingTests : IDisposable
{
    private readonly TensorScope _scope = new();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Long_gradients_are_shortened_to_the_norm_together()
    {
        Tensor[] parameters = [WithGradient(3), WithGradient(0, 4), Tensor.Ones([1])];
        Assert.Equal(5, GradientClipping.ByNorm(parameters, 1), 1e-6);
        Assert.Equal(0.6f, parameters[0].Gradient!.ToArray<float>()[0], 1e-6);
        Assert.Equal([0, 0.8f], parameters[1].Gradient!.ToArray<float>(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Short_gradients_stay()
    {
        var parameter = WithGradient(3, 4);
        Assert.Equal(5, GradientClipping.ByNorm([parameter], 5), 1e-6);
        Assert.Equal([3f, 4], parameter.Gradient!.ToArray<float>());
    }

    [Fact]
    public void More_gradients_than_fit_one_call_count_together()
    {
        var parameters = Enumerable.Range(0, 100).Select(_ => WithGradient(1)).ToArray();
        Assert.Equal(10, GradientClipping.ByNorm(parameters, 1), 1e-5);
        Assert.All(parameters, parameter => Assert.Equal(0.1f, parameter.Gradient!.ToArray<float>()[0], 1e-6));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_not_finite_is_reported_and_not_spread(float value)
    {
        Tensor[] parameters = [WithGradient(value), WithGradient(2)];
        Assert.False(double.IsFinite(GradientClipping.ByNorm(parameters, 1)));
        Assert.Equal([2f], parameters[1].Gradient!.ToArray<float>());
    }

    [Fact]
    public void Without_gradients_the_norm_is_0() => Assert.Equal(0, GradientClipping.ByNorm([Tensor.Ones([2])], 1));

    [Fact]
    public void The_longest_norm_is_above_0() => Assert.Throws<ArgumentOutOfRangeException>("longest", () => GradientClipping.ByNorm([], 0));

    private static Tensor WithGradient(params float[] gradient)
    {
        var parameter = Tensor.Zeros([gradient.Length]);
        parameter.RequiresGradient = true;
        parameter.Gradient = Tensor.From(gradient);
        return parameter;
    }
}
