using Likeness.Comparisons;
using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

public sealed class ConcatenationComparisonTests : LearnedComparisonContract
{
    protected override LearnedComparison Learned(int hiddenWidth) => new ConcatenationComparison(Dimensions, hiddenWidth);

    [Fact]
    public void It_is_two_dense_layers_over_both_embeddings_in_both_orders()
    {
        using var scope = new TensorScope();
        Runtime.Seed(5);
        using var comparison = new ConcatenationComparison(3, 4);
        var weights = comparison.NamedParameters().ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var whole = Tensor.Cat([weights["first.weight"], weights["second.weight"]], 1);                          // [H, 2 D]
        var expected = (Score(A, B) + Score(B, A)) / 2.0;
        Assert.All(expected.ToArray<float>().Zip(comparison.Logit(A, B).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));

        Tensor Score(Tensor x, Tensor y) => Tensor.Cat([x, y], 1).Linear(whole, weights["first.bias"]).Relu().Linear(weights["score.weight"], weights["score.bias"]).Squeeze(-1);
    }

    [Fact]
    public void Says_that_it_needs_a_hidden_layer() =>
        Assert.Contains("has at least 1 number; 0 were asked for. Raise comparison-width", Assert.Throws<ArgumentException>(() => new ConcatenationComparison(3, 0)).Message, StringComparison.Ordinal);
}
