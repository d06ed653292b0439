using Likeness.Losses;
using Likeness.Tensors;

namespace Likeness.Tests.Losses;

/// <summary>Holds a loss with proxies to its reference values, those of the proxies' gradient among them.</summary>
internal static class GoldenProxies
{
    public static void Meets(string name, string weights, Func<GoldenCase, (int Dimensions, int Classes), ProxyLoss> make)
    {
        foreach (var golden in GoldenCase.Read("losses.json", name))
        {
            using var scope = new TensorScope();
            var embeddings = golden.Embeddings;
            embeddings.RequiresGradient = true;
            var values = golden.Weight("weights", weights);
            using var loss = make(golden, ((int)embeddings.Shape[1], values.Length / (int)embeddings.Shape[1]));
            var proxies = loss.Proxies.Weight;
            proxies.SetData(Tensor.From(values, proxies.Shape));
            var total = loss.Forward(embeddings, golden.Labels).Total;
            total.Backward();

            GoldenLoss.Near(golden.Loss, total.ToDouble(), golden);
            Same(golden.Gradient, embeddings);
            Same(golden.Weight("weight_gradient", weights), proxies);

            void Same(double[] expected, Tensor leaf)
            {
                var slopes = leaf.Gradient!.ToArray<double>();
                Assert.Equal(expected.Length, slopes.Length);
                foreach (var (value, slope) in expected.Zip(slopes))
                    GoldenLoss.Near(value, slope, golden);
            }
        }
    }
}
