using Likeness.Miners;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class HardestPairsMinerTests : PairMinerContract
{
    protected override IPairMiner Miner() => new HardestPairsMiner();

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_hardest_negative_pairs()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "hardest_negative_pairs"))
        {
            var pairs = Miner().Mine(golden.Embeddings, golden.Labels);
            Assert.Equal(golden.Indices("positive_pairs").AsPairs(), pairs.Positive());
            Assert.Equal(golden.Indices("negative_pairs").AsPairs(), pairs.Negative());
        }
    }
}
