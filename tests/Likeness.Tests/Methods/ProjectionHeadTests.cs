using Likeness.Methods;
using Likeness.Tensors;

namespace Likeness.Tests.Methods;

public sealed class ProjectionHeadTests
{
    [Fact]
    public void It_is_two_layers_with_a_normalisation_between()
    {
        using var scope = new TensorScope();
        using var head = new ProjectionHead(3, 5, 2);
        var rows = Tensor.Randn([6, 3]);
        var hidden = rows.MatMul(head.First.Weight.Transpose());
        var standard = (hidden - hidden.Mean(0, keep: true)) / (hidden.Variance(0, 0, keep: true) + 1e-5).Sqrt();
        var expected = standard.Relu().Linear(head.Second.Weight, head.Second.Bias).ToArray<float>();
        Assert.All(expected.Zip(head.Forward(rows).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }
}
