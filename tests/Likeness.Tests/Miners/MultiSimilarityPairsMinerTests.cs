using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class MultiSimilarityPairsMinerTests : PairMinerContract
{
    protected override bool Ordered => true;

    protected override IPairMiner Miner() => new MultiSimilarityPairsMiner();

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_multi_similarity()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "multi_similarity_miner"))
        {
            var pairs = new MultiSimilarityPairsMiner(golden.Number("epsilon")).Mine(golden.Embeddings, golden.Labels);
            Assert.Equal(golden.Indices("positive_pairs").AsPairs(), pairs.Positive());
            Assert.Equal(golden.Indices("negative_pairs").AsPairs(), pairs.Negative());
        }
    }

    [Fact]
    public void Classes_that_lie_well_apart_leave_nothing_to_learn()
    {
        var pairs = Miner().Mine(Tensor.From([1.0, 0, 1, 0.1, -1, 0, -1, 0.1], 4, 2), Tensor.From([0L, 0, 1, 1]));
        Assert.Empty(pairs.Positive());
        Assert.Empty(pairs.Negative());
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(double.NaN)]
    public void Says_what_a_tolerance_is(double tolerance) => Assert.Contains(
        $"tolerance of -2 to 2, as cosines differ by no more; it is {tolerance}", Assert.Throws<ArgumentException>(() => new MultiSimilarityPairsMiner(tolerance)).Message, StringComparison.Ordinal);
}
