using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class BatchEasyHardTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new BatchEasyHardTripletsMiner();

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_batch_easy_hard()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "batch_easy_hard_miner"))
            Assert.Equal(golden.Indices("triplets").AsTriplets(), Miner().Mine(golden.Embeddings.Normalize(), golden.Labels).Triplets());
    }

    [Fact]
    public void A_row_whose_negatives_are_all_nearer_than_its_positives_is_left_out()
    {
        // On a line: 0 and 5 of one class, 1, 2 and 20 of others; from 5 only 20 is farther than 0.
        var triplets = Miner().Mine(Tensor.From([0.0, 5, 1, 2, 20], 5, 1), Tensor.From([0L, 0, 1, 2, 3])).Triplets();
        Assert.Equal([(0, 1, 4), (1, 0, 4)], triplets);
        Assert.Empty(Miner().Mine(Tensor.From([0.0, 5, 1, 2], 4, 1), Tensor.From([0L, 0, 1, 2])).Triplets());
    }
}
