using Likeness.Miners;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class AllPairsMinerTests : PairMinerContract
{
    protected override IPairMiner Miner() => new AllPairsMiner();

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_all_pairs_each_taken_once()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "all_pairs"))
        {
            var pairs = Miner().Mine(golden.Embeddings, golden.Labels);
            Assert.Equal(golden.Indices("positive_pairs").AsPairs().Where(pair => pair.Item1 < pair.Item2).ToHashSet(), pairs.Positive());
            Assert.Equal(golden.Indices("negative_pairs").AsPairs().Where(pair => pair.Item1 < pair.Item2).ToHashSet(), pairs.Negative());
        }
    }
}
