using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

/// <summary>What holds for every miner of triplets.</summary>
public abstract class TripletMinerContract
{
    /// <summary>Twelve rows: in threes, two of a class and one of another.</summary>
    protected static long[] Labels { get; } = [0, 0, 1, 1, 1, 2, 2, 2, 0, 3, 3, 0];

    protected static Tensor Embeddings => Tensor.From(Values(12 * 4), 12, 4);

    protected abstract ITripletMiner Miner();

    [Fact]
    public void Positives_are_of_the_anchors_class_and_negatives_of_another_and_none_repeats()
    {
        var triplets = Miner().Mine(Embeddings, Tensor.From(Labels)).Triplets();
        Assert.NotEmpty(triplets);
        Assert.All(triplets, triplet =>
        {
            Assert.NotEqual(triplet.Item1, triplet.Item2);
            Assert.Equal(Labels[triplet.Item1], Labels[triplet.Item2]);
            Assert.NotEqual(Labels[triplet.Item1], Labels[triplet.Item3]);
        });
    }

    [Fact]
    public void No_gradient_flows_through_the_choice()
    {
        var leaf = Embeddings.Clone();
        leaf.RequiresGradient = true;
        Assert.False(Miner().Mine(leaf, Tensor.From(Labels)).Negatives.RequiresGradient);
    }

    [Fact]
    public void Labels_of_another_length_are_refused() =>
        Assert.Contains("[12] of Int64 is expected", Assert.Throws<ArgumentException>(() => Miner().Mine(Embeddings, Tensor.From([1L, 2, 3]))).Message, StringComparison.Ordinal);

    protected static void GivesNone(ITripletMiner miner, params long[] labels)
    {
        var (anchors, positives, negatives) = miner.Mine(Tensor.From(Values(labels.Length * 2), labels.Length, 2), Tensor.From(labels));
        Assert.All(new[] { anchors, positives, negatives }, index => Assert.Equal(ElementType.Int64, index.ElementType));
        Assert.All(new[] { anchors, positives, negatives }, index => Assert.Equal([0L], index.Shape));
    }

    private static float[] Values(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }
}
