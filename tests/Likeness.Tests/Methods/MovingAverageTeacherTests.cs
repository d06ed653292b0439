using Likeness.Methods;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Tests.Methods;

public sealed class MovingAverageTeacherTests
{
    [Fact]
    public void It_goes_a_hundredth_of_the_way()
    {
        using var scope = new TensorScope();
        using var teacher = new MovingAverageTeacher(Filled(100), new ProjectionHead(2, 2, 2));
        using var leader = Filled(200);
        using var head = new ProjectionHead(2, 2, 2);
        teacher.Follow(leader, head);
        teacher.Follow(leader, head);
        // 100 -> 101 -> 101.99
        Assert.All(teacher.Network.NamedTensors().SelectMany(tensor => tensor.Value.ToArray<float>()), value => Assert.Equal(101.99f, value, 1e-3));
    }

    [Fact]
    public void Nothing_flows_back_through_it()
    {
        using var scope = new TensorScope();
        using var teacher = new MovingAverageTeacher(Filled(1), new ProjectionHead(2, 2, 2));
        var input = Tensor.Randn([4, 2]);
        input.RequiresGradient = true;
        Assert.False(teacher.Forward(input).RequiresGradient);
        Assert.Empty(teacher.NamedParameters());
    }

    private static Linear Filled(double value)
    {
        var layer = new Linear(2, 2);
        using var off = Gradients.Off();
        layer.Weight.Fill(value);
        layer.Bias!.Fill(value);
        return layer;
    }
}
