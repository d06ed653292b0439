using Likeness.Tensors.Optimisers;

namespace Likeness.Tensors.Tests.Optimisers;

public sealed class AdamTests
{
    private static readonly double[] s_start = [1, -2, 0.25];

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(0.1, false)]
    [InlineData(0.0, true)]
    [InlineData(0.1, true)]
    public void Steps_equal_the_equations(double decay, bool decoupled)
    {
        var options = new AdamOptions { LearningRate = 0.02, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6, WeightDecay = decay };
        using var quadratic = new Quadratic(s_start);
        using Optimiser adam = decoupled ? new AdamW(quadratic.Groups, options) : new Adam(quadratic.Groups, options);
        quadratic.Learn(adam, 9);
        var expected = Quadratic.Expected(s_start, 9, () =>
        {
            var (mean, square) = (0.0, 0.0);
            return (value, gradient, step) =>
            {
                if (decoupled)
                    value *= 1 - 0.02 * decay;
                else
                    gradient += decay * value;
                mean = 0.8 * mean + 0.2 * gradient;
                square = 0.95 * square + 0.05 * gradient * gradient;
                var (m, v) = (mean / (1 - Math.Pow(0.8, step)), square / (1 - Math.Pow(0.95, step)));
                return value - 0.02 * m / (Math.Sqrt(v) + 1e-6);
            };
        });
        Assert.Equal(expected, quadratic.Values, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void The_first_step_is_the_learning_rate_whatever_the_size_of_the_gradient()
    {
        using var quadratic = new Quadratic(1e-3, 1, 1e3);
        var before = quadratic.Values;
        using var adam = new Adam(quadratic.Groups, new AdamOptions { LearningRate = 0.01 });
        quadratic.Learn(adam, 1);
        Assert.All(before.Zip(quadratic.Values), pair => Assert.Equal(0.01, pair.First - pair.Second, 1e-6));
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Beta1", () => new AdamOptions { Beta1 = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("Beta2", () => new AdamOptions { Beta2 = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>("Epsilon", () => new AdamOptions { Epsilon = -1e-8 });
        Assert.Throws<ArgumentOutOfRangeException>("LearningRate", () => new AdamOptions { LearningRate = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("WeightDecay", () => new AdamOptions { WeightDecay = -1 });
    }
}
