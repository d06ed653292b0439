using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class BatchHardTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new BatchHardTripletsMiner();

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_batch_hard()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "batch_hard_miner"))
            Assert.Equal(golden.Indices("triplets").AsTriplets(), Miner().Mine(golden.Embeddings.Normalize(), golden.Labels).Triplets());
    }
}
