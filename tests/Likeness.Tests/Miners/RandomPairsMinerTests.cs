using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

[Collection(OneSeed.Name)]
public sealed class RandomPairsMinerTests : PairMinerContract
{
    protected override IPairMiner Miner() => new RandomPairsMiner();

    [Fact]
    public void Takes_all_positive_pairs_and_as_many_negative_ones()
    {
        var pairs = Miner().Mine(Embeddings, Tensor.From(Labels));
        Assert.Equal(6 + 3 + 1, pairs.Positive().Count);
        Assert.Equal(10, pairs.Negative().Count);
    }

    [Fact]
    public void The_seed_decides_and_every_negative_pair_comes_equally_often()
    {
        var counts = new Dictionary<(long, long), int>();
        Runtime.Seed(1);
        var first = Miner().Mine(Embeddings, Tensor.From(Labels)).Negative();
        Runtime.Seed(1);
        Assert.Equal(first, Miner().Mine(Embeddings, Tensor.From(Labels)).Negative());
        for (var i = 0; i < 1_000; i++)
        {
            using var scope = new TensorScope();
            foreach (var pair in Miner().Mine(Embeddings, Tensor.From(Labels)).Negative())
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }
        Assert.Equal(45 - 10, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 220, 352));
    }
}
