using Likeness.Miners;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class HardestTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new HardestTripletsMiner(0.2);

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_the_hardest_negative_of_each_positive_pair()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "hardest_negative_per_positive_pair"))
        {
            var miner = new HardestTripletsMiner(golden.Number("margin"), squared: true);
            Assert.Equal(golden.Indices("triplets").AsTriplets(), miner.Mine(golden.Embeddings, golden.Labels).Triplets());
        }
    }

    [Fact]
    public void Says_that_a_margin_is_above_0() =>
        Assert.StartsWith("HardestTripletsMiner needs a margin above 0", Assert.Throws<ArgumentException>(() => new HardestTripletsMiner(0)).Message, StringComparison.Ordinal);
}
