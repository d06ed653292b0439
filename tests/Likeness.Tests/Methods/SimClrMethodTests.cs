using Likeness.Methods;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Methods;

public sealed class SimClrMethodTests : MethodContract
{
    private const double Temperature = 0.5;

    protected override ITrainingMethod Method() => new SimClrMethod(Dimensions, 12, Temperature);

    [Fact]
    public void It_is_the_cross_entropy_of_finding_the_other_view()
    {
        using var scope = new TensorScope();
        using var method = new SimClrMethod(Dimensions, 12, Temperature);
        // Without transforms the two views are one and the same, so every other image stands in the denominator twice.
        var batch = new TrainingBatch(Batch(4).Images, Batch(4).Labels, new TransformPipeline());
        var z = method.Head.Forward(Network.Forward(batch.Images)).Normalize();
        var similar = (z.MatMul(z.Transpose()) / Temperature).ToArray<float>();
        var expected = Enumerable.Range(0, 4).Average(i =>
            Math.Log(Math.Exp(similar[5 * i]) + Enumerable.Range(0, 4).Where(k => k != i).Sum(k => 2 * Math.Exp(similar[4 * i + k]))) - similar[5 * i]);
        Assert.Equal(expected, method.Forward(Network, batch).Total.ToDouble(), 1e-5);
    }
}
