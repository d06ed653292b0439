using System.Reflection;

namespace Likeness.Tensors.Tests;

public sealed class OperatorTableTests
{
    [Fact]
    public void Every_entry_resolves_to_an_operator_of_libtorch()
    {
        var entries = typeof(OperatorTable).GetFields(BindingFlags.Static | BindingFlags.NonPublic);
        Assert.True(entries.Length > 100);
        foreach (var entry in entries)
        {
            var op = (Operator)entry.GetValue(null)!;
            Assert.StartsWith($"{op}(", op.Schema, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_operator_is_named_in_the_error()
    {
        var error = Assert.Throws<TensorException>(() => new Operator("aten::no_such", "x").Schema);
        Assert.Equal("libtorch has no operator aten::no_such.x", error.Message);
    }
}
