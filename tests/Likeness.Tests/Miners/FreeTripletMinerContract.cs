namespace Likeness.Tests.Miners;

/// <summary>What holds for every miner that takes batches in any order.</summary>
public abstract class FreeTripletMinerContract : TripletMinerContract
{
    [Fact]
    public void Batches_with_nothing_to_choose_give_empty_index_tensors()
    {
        GivesNone(Miner(), 4, 4, 4, 4);
        GivesNone(Miner(), 1, 2, 3, 4);
        GivesNone(Miner(), 7);
    }
}
