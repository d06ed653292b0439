using Likeness.Tensors;

namespace Likeness.Tests.Comparisons;

/// <summary>What holds for every comparison that is a distance before any training.</summary>
public abstract class DistanceContract : ComparisonContract
{
    [Fact]
    public void An_embedding_is_nearer_to_itself_than_to_any_other()
    {
        using var scope = new TensorScope();
        var comparison = Comparison();
        var own = comparison.Distance(A, A).ToArray<float>();
        var other = comparison.Distance(A, B).ToArray<float>();
        Assert.All(own.Zip(other), pair => Assert.True(pair.First < pair.Second));
    }
}
