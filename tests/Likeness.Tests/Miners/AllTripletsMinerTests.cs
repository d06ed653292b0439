using Likeness.Miners;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class AllTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new AllTripletsMiner();

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_all_triplets()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "all_triplets"))
            Assert.Equal(golden.Indices("triplets").AsTriplets(), Miner().Mine(golden.Embeddings, golden.Labels).Triplets());
    }
}
