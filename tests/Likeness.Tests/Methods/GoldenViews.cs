using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Methods;

/// <summary>Holds what two views cost to its reference values.</summary>
internal static class GoldenViews
{
    public static void Meet(string name, Func<Tensor, Tensor, GoldenCase, Tensor> cost, Func<GoldenCase, bool>? only = null)
    {
        foreach (var golden in GoldenCase.Read("losses.json", name).Where(only ?? (_ => true)))
        {
            using var scope = new TensorScope();
            var (a, b) = (golden.Embeddings, golden.Rectangle("embeddings_b"));
            a.RequiresGradient = b.RequiresGradient = true;
            var total = cost(a, b, golden);
            total.Backward();
            GoldenLoss.Near(golden.Loss, total.ToDouble(), golden);
            Near(golden.Rectangle("embedding_gradient"), a.Gradient!, golden);
            Near(golden.Rectangle("embedding_b_gradient"), b.Gradient!, golden);
        }
    }

    private static void Near(Tensor expected, Tensor actual, GoldenCase golden)
    {
        foreach (var (one, other) in expected.ToArray<double>().Zip(actual.ToArray<double>()))
            GoldenLoss.Near(one, other, golden);
    }
}
