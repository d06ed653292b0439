using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

/// <summary>Holds a loss to its reference values.</summary>
internal static class GoldenLoss
{
    public static void Meets(string name, Func<GoldenCase, ILoss> loss, Func<GoldenCase, bool>? only = null)
    {
        foreach (var golden in GoldenCase.Read("losses.json", name).Where(only ?? (_ => true)))
        {
            var embeddings = golden.Embeddings;
            embeddings.RequiresGradient = true;
            var total = loss(golden).Forward(golden.Normalised ? embeddings.Normalize() : embeddings, golden.Labels).Total;
            total.Backward();
            Near(golden.Loss, total.ToDouble(), golden);
            foreach (var (expected, actual) in golden.Gradient.Zip(embeddings.Gradient!.ToArray<double>()))
                Near(expected, actual, golden);
        }
    }

    public static void Near(double expected, double actual, GoldenCase golden) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-6 * Math.Max(1e-2, Math.Abs(expected)), $"{golden}: expected {expected}, got {actual}");
}
