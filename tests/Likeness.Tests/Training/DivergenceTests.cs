using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class DivergenceTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_loss_that_is_not_finite_is_refused(double loss) =>
        Assert.StartsWith($"The loss became {loss} at step 7.", Assert.Throws<TrainingException>(() => Divergence.Refuse(loss, 7, new())).Message, StringComparison.Ordinal);

    [Fact]
    public void Embeddings_that_are_not_finite_are_refused()
    {
        using var scope = new TensorScope();
        Divergence.Refuse(Tensor.Ones([2, 2]), 7, new());
        Assert.Throws<TrainingException>(() => Divergence.Refuse(Tensor.From([1f, float.NaN], 2, 1), 7, new()));
    }

    [Fact]
    public void A_finite_loss_passes() => Divergence.Refuse(0.5, 7, new());
}
