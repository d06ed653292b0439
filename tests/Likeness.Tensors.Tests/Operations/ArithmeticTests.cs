namespace Likeness.Tensors.Tests.Operations;

public sealed class ArithmeticTests
{
    [Fact]
    public void Whole_numbers_stay_whole_with_whole_numbers()
    {
        using var scope = new TensorScope();
        var index = Tensor.From([3L, 1L << 40]);
        Assert.Equal([7L, (2L << 40) + 1], (index * 2 + 1).ToArray<long>());
        Assert.Equal([7L, (2L << 40) + 1], (1 + 2 * index).ToArray<long>());
        Assert.Equal([2L, (1L << 40) - 1], (index - 1).ToArray<long>());
        Assert.Equal([-2L, 1 - (1L << 40)], (1 - index).ToArray<long>());
    }

    [Fact]
    public void Fractions_make_fractions_of_whole_numbers()
    {
        using var scope = new TensorScope();
        Assert.Equal([1.5f, 2.5f], (Tensor.From([1L, 2]) + 0.5).ToArray<float>());
    }
}
