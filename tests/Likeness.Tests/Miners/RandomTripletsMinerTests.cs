using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

[Collection(OneSeed.Name)]
public sealed class RandomTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new RandomTripletsMiner();

    [Fact]
    public void The_seed_decides_and_every_negative_comes_equally_often()
    {
        var labels = Tensor.From([5L, 5, 6, 7, 7, 7]);
        Runtime.Seed(2);
        var first = Miner().Mine(Tensor.Zeros([6, 2]), labels).Triplets();
        Runtime.Seed(2);
        Assert.Equal(first, Miner().Mine(Tensor.Zeros([6, 2]), labels).Triplets());
        var counts = new Dictionary<(long, long, long), int>();
        for (var i = 0; i < 2_000; i++)
        {
            using var scope = new TensorScope();
            foreach (var triplet in Miner().Mine(Tensor.Zeros([6, 2]), labels).Triplets())
                counts[triplet] = counts.GetValueOrDefault(triplet) + 1;
        }
        // Pair (0, 1) has four negatives, each of (3, 4), (3, 5), (4, 5) has three.
        Assert.Equal(4 + 3 * 3, counts.Count);
        Assert.All(counts, triplet => Assert.InRange(triplet.Value / 2_000.0 * (triplet.Key.Item1 == 0 ? 4 : 3), 0.85, 1.15));
    }
}
