using Likeness.Tensors.Optimisers;

namespace Likeness.Tensors.Tests.Optimisers;

public sealed class SgdTests
{
    private static readonly double[] s_start = [1, -2, 0.25];

    [Theory]
    [InlineData(0.0, 0.0, 0.0, false)]
    [InlineData(0.0, 0.0, 0.1, false)]
    [InlineData(0.9, 0.0, 0.0, false)]
    [InlineData(0.9, 0.0, 0.1, false)]
    [InlineData(0.9, 0.4, 0.1, false)]
    [InlineData(0.9, 0.0, 0.0, true)]
    [InlineData(0.9, 0.0, 0.1, true)]
    public void Steps_equal_the_equations(double momentum, double dampening, double decay, bool nesterov)
    {
        var options = new SgdOptions { LearningRate = 0.03, Momentum = momentum, Dampening = dampening, WeightDecay = decay, Nesterov = nesterov };
        using var quadratic = new Quadratic(s_start);
        using var sgd = new Sgd(quadratic.Groups, options);
        quadratic.Learn(sgd, 7);
        var expected = Quadratic.Expected(s_start, 7, () =>
        {
            var velocity = 0.0;
            return (value, gradient, step) =>
            {
                gradient += decay * value;
                velocity = step == 1 ? gradient : momentum * velocity + (1 - dampening) * gradient;
                return value - 0.03 * (nesterov ? gradient + momentum * velocity : momentum > 0 ? velocity : gradient);
            };
        });
        Assert.Equal(expected, quadratic.Values, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void Plain_descent_shrinks_a_quadratic_geometrically()
    {
        using var quadratic = new Quadratic(1);
        using var sgd = new Sgd(quadratic.Groups, new SgdOptions { LearningRate = 0.1 });
        quadratic.Learn(sgd, 10);
        Assert.Equal(Math.Pow(0.8, 10), quadratic.Values[0], 1e-14);
    }

    [Fact]
    public void Momentum_rises_in_a_straight_line_to_each_group_s_own()
    {
        var (rate, decay, progress) = (0.03, 0.1, new[] { 0, 0.25, 0.5, 1, 1 });
        using var quadratic = new Quadratic(s_start);
        using var sgd = new Sgd(
            [new([("a", quadratic.A)]) { Momentum = 0.7 }, new([("b", quadratic.B)]) { WeightDecayMultiplier = 3 }],
            new SgdOptions { LearningRate = rate, Momentum = 0.9, StartMomentum = 0.5, WeightDecay = decay });
        foreach (var share in progress)
        {
            sgd.MomentumProgress = share;
            quadratic.Learn(sgd, 1);
        }
        var of = 0;
        var expected = Quadratic.Expected(s_start, progress.Length, () =>
        {
            var (final, pull, velocity) = of++ < s_start.Length ? (0.7, decay, 0.0) : (0.9, 3 * decay, 0.0);
            return (value, gradient, step) =>
            {
                gradient += pull * value;
                velocity = step == 1 ? gradient : (0.5 + (final - 0.5) * progress[step - 1]) * velocity + gradient;
                return value - rate * velocity;
            };
        });
        Assert.Equal(expected, quadratic.Values, (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void A_momentum_outside_its_range_is_refused()
    {
        using var quadratic = new Quadratic(1);
        using var sgd = new Sgd(quadratic.Groups);
        Assert.Throws<ArgumentOutOfRangeException>("MomentumProgress", () => sgd.MomentumProgress = 1.1);
        Assert.Throws<ArgumentOutOfRangeException>("StartMomentum", () => new SgdOptions { StartMomentum = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("Momentum", () => new ParameterGroup([]) { Momentum = 1 });
        Assert.Throws<ArgumentOutOfRangeException>("WeightDecayMultiplier", () => new ParameterGroup([]) { WeightDecayMultiplier = -1 });
    }

    [Fact]
    public void Nesterov_needs_momentum_without_dampening()
    {
        using var quadratic = new Quadratic(1);
        Assert.StartsWith("Nesterov needs momentum above 0 and dampening 0; momentum is 0, dampening 0.",
            Assert.Throws<ArgumentException>("options", () => new Sgd(quadratic.Groups, new SgdOptions { Nesterov = true })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("options", () => new Sgd(quadratic.Groups, new SgdOptions { Nesterov = true, Momentum = 0.9, Dampening = 0.1 }));
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_outside_their_range_are_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("LearningRate", () => new SgdOptions { LearningRate = value });
        Assert.Throws<ArgumentOutOfRangeException>("Momentum", () => new SgdOptions { Momentum = value });
        Assert.Throws<ArgumentOutOfRangeException>("Dampening", () => new SgdOptions { Dampening = value });
        Assert.Throws<ArgumentOutOfRangeException>("WeightDecay", () => new SgdOptions { WeightDecay = value });
    }
}
