namespace Likeness.Tensors.Tests;

public sealed class OperatorTests
{
    [Fact]
    public void Arguments_left_out_take_the_schemas_defaults()
    {
        using var scope = new TensorScope();
        var sum = new Operator("aten::add", "Tensor").Call(Tensor.From([1f, 2]), Tensor.From([3f, 4]));
        Assert.Equal([4f, 6], sum.ToArray<float>());
    }

    [Fact]
    public void A_missing_argument_is_named()
    {
        using var scope = new TensorScope();
        var error = Assert.Throws<TensorException>(() => new Operator("aten::add", "Tensor").Call(Tensor.From([1f])));
        Assert.Contains("needs its argument 'other'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_arguments_are_refused()
    {
        using var scope = new TensorScope();
        var error = Assert.Throws<TensorException>(() => new Operator("aten::relu").Call(Tensor.From([1f]), 1, 2));
        Assert.Contains("takes 1 arguments; 3 were given", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_error_of_libtorch_becomes_an_exception_without_its_stack_trace()
    {
        using var scope = new TensorScope();
        var error = Assert.Throws<TensorException>(() => Tensor.Zeros([2, 3]).MatMul(Tensor.Zeros([2, 3])));
        Assert.Contains("mat1 and mat2 shapes cannot be multiplied", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception raised", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_tensors_go_in_and_come_out()
    {
        using var scope = new TensorScope();
        var whole = Tensor.Cat([Tensor.From([1f, 2]), Tensor.From([3f])]);
        var parts = new Operator("aten::split", "Tensor").CallMany(whole, 2L);
        Assert.Equal([[1f, 2], [3f]], parts.Select(part => part.ToArray<float>()));
    }

    [Fact]
    public void A_disposed_tensor_is_refused_and_nothing_is_freed_twice()
    {
        var tensor = Tensor.From([1f]);
        tensor.Dispose();
        tensor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => tensor.Relu());
    }
}
