using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tests.Modules;

/// <summary>Compares autograd's gradients of a layer, for its input and each parameter, with (f(x + h) - f(x - h)) / 2h.</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-6;

    internal static void Check(Layer layer, params long[] inputShape)
    {
        using var scope = new TensorScope();
        layer.To(ElementType.Double);
        var input = Tensor.Randn(inputShape, ElementType.Double);
        input.RequiresGradient = true;
        double[] weights = [];
        Tensor Loss()
        {
            // A weighted sum: with equal weights the gradient through a normalisation would be 0 everywhere.
            var output = layer.Forward(input).Flatten();
            weights = weights.Length == 0 ? Tensor.Rand(output.Shape, ElementType.Double).ToArray<double>() : weights;
            return (output * Tensor.From(weights)).Sum();
        }
        foreach (var (_, parameter) in layer.NamedParameters())
            parameter.Gradient = null;
        Loss().Backward();
        foreach (var (name, tensor) in layer.NamedParameters().Append(("input", input)))
            Compare(name, tensor, () => Loss().ToDouble());
    }

    private static void Compare(string name, Tensor tensor, Func<double> loss)
    {
        var gradient = tensor.Gradient!.ToArray<double>();
        using var off = Gradients.Off();
        var memory = tensor.Detach().Memory<double>();
        for (var i = 0; i < memory.Length; i++)
        {
            var value = memory[i];
            memory[i] = value + Step;
            var above = loss();
            memory[i] = value - Step;
            var below = loss();
            memory[i] = value;
            var expected = (above - below) / (2 * Step);
            Assert.True(Math.Abs(gradient[i] - expected) < 1e-6 * Math.Max(1, Math.Abs(expected)), $"{name}[{i}]: {gradient[i]}, expected {expected}");
        }
    }
}
