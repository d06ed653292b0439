using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

/// <summary>What holds for every miner of pairs.</summary>
public abstract class PairMinerContract
{
    protected static long[] Labels { get; } = [0, 1, 2, 2, 1, 0, 0, 0, 3, 1];

    protected static Tensor Embeddings => Tensor.From(Values(10 * 4), 10, 4);

    protected abstract IPairMiner Miner();

    /// <summary>Whether a pair may come either way, or i &lt; j only.</summary>
    protected virtual bool Ordered => false;

    [Fact]
    public void Positive_pairs_are_of_one_class_and_negative_pairs_of_two_and_none_repeats()
    {
        var pairs = Miner().Mine(Embeddings, Tensor.From(Labels));
        Assert.All(pairs.Positive(), pair => Assert.Equal(Labels[pair.Item1], Labels[pair.Item2]));
        Assert.All(pairs.Negative(), pair => Assert.NotEqual(Labels[pair.Item1], Labels[pair.Item2]));
        Assert.All(pairs.Positive().Concat(pairs.Negative()), pair => Assert.True(Ordered ? pair.Item1 != pair.Item2 : pair.Item1 < pair.Item2));
        Assert.NotEmpty(pairs.Positive());
        Assert.NotEmpty(pairs.Negative());
    }

    [Theory]
    [InlineData(new long[] { 4, 4, 4, 4 })]
    [InlineData(new long[] { 1, 2, 3, 4 })]
    [InlineData(new long[] { 7, 8 })]
    public void Batches_of_one_class_or_without_positives_give_index_tensors_all_the_same(long[] labels)
    {
        var (positiveA, positiveB, negativeA, negativeB) = Miner().Mine(Tensor.From(Values(labels.Length * 2), labels.Length, 2), Tensor.From(labels));
        Assert.All(new[] { positiveA, positiveB, negativeA, negativeB }, index => Assert.Equal((ElementType.Int64, 1), (index.ElementType, index.Rank)));
        Assert.Equal((positiveA.Count, negativeA.Count), (positiveB.Count, negativeB.Count));
        Assert.Equal(0, labels.Distinct().Count() == 1 ? negativeA.Count : positiveA.Count);
    }

    [Fact]
    public void The_indices_outlive_the_miners_own_scope()
    {
        using var scope = new TensorScope();
        var pairs = Miner().Mine(Embeddings, Tensor.From(Labels));
        Assert.NotEmpty(pairs.Positive());
    }

    [Fact]
    public void No_gradient_flows_through_the_choice()
    {
        var leaf = Embeddings.Clone();
        leaf.RequiresGradient = true;
        var pairs = Miner().Mine(leaf, Tensor.From(Labels));
        Assert.False(pairs.NegativeA.RequiresGradient);
    }

    [Fact]
    public void Labels_of_another_length_are_refused() =>
        Assert.Contains("[10] of Int64 is expected", Assert.Throws<ArgumentException>(() => Miner().Mine(Embeddings, Tensor.From([1L, 2]))).Message, StringComparison.Ordinal);

    private static float[] Values(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }
}
