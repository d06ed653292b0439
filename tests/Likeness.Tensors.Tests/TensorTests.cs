namespace Likeness.Tensors.Tests;

public sealed class TensorTests
{
    [Fact]
    public void Values_survive_the_way_in_and_out()
    {
        using var scope = new TensorScope();
        float[] values = [1, 2, 3, 4, 5, 6];
        var tensor = Tensor.From(values, 2, 3);
        Assert.Equal([2L, 3], tensor.Shape);
        Assert.Equal(ElementType.Float, tensor.ElementType);
        Assert.Equal("cpu", tensor.Device);
        Assert.Equal(values, tensor.ToArray<float>());
        Assert.Equal([1f, 4, 2, 5, 3, 6], tensor.Transpose().ToArray<float>());
    }

    [Fact]
    public void A_wrong_number_of_values_is_refused()
    {
        using var scope = new TensorScope();
        var error = Assert.Throws<ArgumentException>(() => Tensor.From([1f, 2, 3], 2, 2));
        Assert.StartsWith("A tensor of shape [2, 2] holds 4 values; 3 were given.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_of_another_type_is_refused()
    {
        using var scope = new TensorScope();
        Assert.Throws<InvalidCastException>(() => Tensor.From([1f]).Memory<double>().Length);
    }

    [Fact]
    public void Gradients_flow_through_a_computation()
    {
        using var scope = new TensorScope();
        var x = Tensor.From([1.0, -2.0]);
        x.RequiresGradient = true;
        (x.Square() * 3).Sum().Backward();
        Assert.Equal([6.0, -12.0], x.Gradient!.ToArray<double>());
    }

    [Fact]
    public void Nothing_is_recorded_while_gradients_are_off()
    {
        using var scope = new TensorScope();
        var x = Tensor.From([1.0]);
        x.RequiresGradient = true;
        using (Gradients.Off())
            Assert.False((x * 2).RequiresGradient);
        Assert.True((x * 2).RequiresGradient);
    }

    [Fact]
    public void Equal_rows_have_distance_and_gradient_zero()
    {
        using var scope = new TensorScope();
        var a = Tensor.From([1.0, 2, 3, 4], 2, 2);
        a.RequiresGradient = true;
        var distance = a.DistanceTo(Tensor.From([1.0, 2, 3, 5], 2, 2));
        distance.Sum().Backward();
        Assert.Equal([0.0, 1], distance.ToArray<double>());
        Assert.Equal([0.0, 0, 0, -1], a.Gradient!.ToArray<double>());
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        using var scope = new TensorScope();
        Runtime.Seed(7);
        var first = Tensor.Randn([4]).ToArray<float>();
        Runtime.Seed(7);
        Assert.Equal(first, Tensor.Randn([4]).ToArray<float>());
    }
}
