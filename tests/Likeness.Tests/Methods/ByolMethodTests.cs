using Likeness.Methods;
using Likeness.Tensors;
using Likeness.Transforms;

namespace Likeness.Tests.Methods;

public sealed class ByolMethodTests : MethodContract
{
    protected override ITrainingMethod Method() => new ByolMethod(Dimensions, 12, Copy());

    [Fact]
    public void The_teacher_is_kept_but_not_trained()
    {
        using var method = new ByolMethod(Dimensions, 12, Copy());
        Assert.DoesNotContain(method.NamedParameters(), weight => weight.Name.StartsWith("teacher.", StringComparison.Ordinal));
        Assert.Contains(method.NamedBuffers(), weight => weight.Name == "teacher.network.encoder.conv1.weight");
        Assert.All(method.NamedBuffers(), weight => Assert.False(weight.Value.RequiresGradient, weight.Name));
    }

    [Fact]
    public void Costs_lie_between_0_where_prediction_and_teacher_agree_and_8()
    {
        using var scope = new TensorScope();
        Assert.InRange(Method().Forward(Network, Batch(8)).Total.ToDouble(), 0, 8);
    }

    [Fact]
    public void Two_views_that_are_one_cost_the_same_either_way()
    {
        using var scope = new TensorScope();
        using var method = new ByolMethod(Dimensions, 12, Copy());
        var batch = new TrainingBatch(Batch(6).Images, Batch(6).Labels, new TransformPipeline());
        var p = method.Predictor.Forward(method.Head.Forward(Network.Forward(batch.Images))).Normalize();
        var z = method.Teacher.Forward(batch.Images).Normalize();
        Assert.Equal(2 * (2 - 2 * (p * z).Sum(1).Mean().ToDouble()), method.Forward(Network, batch).Total.ToDouble(), 1e-5);
    }
}
