namespace Likeness.Tensors.Tests;

public sealed class TensorScopeTests
{
    [Fact]
    public void Only_what_is_kept_outlives_the_scope()
    {
        Tensor kept, lost;
        using (var scope = new TensorScope())
        {
            lost = Tensor.From([1f]);
            kept = scope.Keep(lost + 1);
        }
        Assert.Equal(2, kept.ToDouble());
        Assert.Throws<ObjectDisposedException>(() => lost.ToDouble());
        kept.Dispose();
    }

    [Fact]
    public void Keeping_hands_a_tensor_to_the_enclosing_scope()
    {
        Tensor tensor;
        using (var outer = new TensorScope())
        {
            using (var inner = new TensorScope())
                tensor = inner.Keep(Tensor.From([1f]));
            Assert.Equal(1, tensor.ToDouble());
        }
        Assert.Throws<ObjectDisposedException>(() => tensor.ToDouble());
    }

    [Fact]
    public void A_released_tensor_belongs_to_its_holder()
    {
        Tensor tensor;
        using (new TensorScope())
        using (new TensorScope())
            tensor = TensorScope.Release(Tensor.From([1f]));
        Assert.Equal(1, tensor.ToDouble());
        tensor.Dispose();
    }

    [Fact]
    public void Scopes_end_in_the_order_they_were_opened_in()
    {
        var outer = new TensorScope();
        var inner = new TensorScope();
        Assert.Throws<InvalidOperationException>(outer.Dispose);
        inner.Dispose();
        outer.Dispose();
    }
}
