using Likeness.Tensors.Optimisers;

namespace Likeness.Tensors.Tests.Optimisers;

/// <summary>Parameters a and b with the loss (sum of a²) + (sum of 2 b²), whose gradients are 2a and 4b.</summary>
internal sealed class Quadratic : IDisposable
{
    internal Quadratic(params double[] values)
    {
        A = Parameter(values);
        B = Parameter([.. values.Select(value => value + 0.5)]);
    }

    internal Tensor A { get; }

    internal Tensor B { get; }

    internal ParameterGroup[] Groups => [new([("a", A), ("b", B)])];

    internal double[] Values => [.. A.ToArray<double>(), .. B.ToArray<double>()];

    public void Dispose()
    {
        A.Dispose();
        B.Dispose();
    }

    internal void Learn(Optimiser optimiser, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var scope = new TensorScope();
            optimiser.ClearGradients();
            (A.Square().Sum() + B.Square().Sum() * 2).Backward();
            optimiser.Step();
        }
    }

    /// <summary>The same steps as numbers: what <paramref name="rule"/> gives for (value, gradient, step from 1), value by value.</summary>
    internal static double[] Expected(double[] values, int steps, Func<Func<double, double, int, double>> rule)
    {
        double[] all = [.. values, .. values.Select(value => value + 0.5)];
        for (var i = 0; i < all.Length; i++)
        {
            var next = rule();
            for (var step = 1; step <= steps; step++)
                all[i] = next(all[i], all[i] * (i < values.Length ? 2 : 4), step);
        }
        return all;
    }

    private static Tensor Parameter(double[] values)
    {
        var tensor = TensorScope.Release(Tensor.From(values));
        tensor.RequiresGradient = true;
        return tensor;
    }
}
