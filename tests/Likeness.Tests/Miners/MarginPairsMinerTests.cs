using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class MarginPairsMinerTests : PairMinerContract
{
    protected override IPairMiner Miner() => new MarginPairsMiner(0.8);

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_the_pair_margin_each_pair_taken_once()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "pair_margin_miner"))
        {
            var miner = new MarginPairsMiner(golden.Number("neg_margin"), golden.Number("pos_margin"));
            var pairs = miner.Mine(golden.Embeddings.Normalize(), golden.Labels);
            Assert.Equal(golden.Indices("positive_pairs").AsPairs().Where(pair => pair.Item1 < pair.Item2).ToHashSet(), pairs.Positive());
            Assert.Equal(golden.Indices("negative_pairs").AsPairs().Where(pair => pair.Item1 < pair.Item2).ToHashSet(), pairs.Negative());
        }
    }

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(0.8, -1)]
    public void Says_that_margins_are_above_0(double negative, double positive) => Assert.StartsWith(
        "MarginPairsMiner needs a margin above 0", Assert.Throws<ArgumentException>(() => new MarginPairsMiner(negative, positive)).Message, StringComparison.Ordinal);
}
