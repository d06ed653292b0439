using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

[Collection(OneSeed.Name)]
public sealed class SemiHardTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new SemiHardTripletsMiner(0.5);

    [GoldenFact("miners.json")]
    public void Chooses_among_the_reference_candidates_one_for_each_pair_that_has_any_and_in_time_all()
    {
        foreach (var golden in GoldenCase.Read("miners.json", "semihard_candidates_per_positive_pair"))
        {
            using var scope = new TensorScope();
            var candidates = golden.Indices("triplets").AsTriplets();
            var miner = new SemiHardTripletsMiner(golden.Number("margin"), squared: true);
            var seen = new HashSet<(long, long, long)>();
            for (var i = 0; i < 150; i++)
            {
                var chosen = miner.Mine(golden.Embeddings, golden.Labels).Triplets();
                Assert.Equal(candidates.Select(one => (one.Item1, one.Item2)).ToHashSet(), chosen.Select(one => (one.Item1, one.Item2)).ToHashSet());
                Assert.Subset(candidates, chosen);
                seen.UnionWith(chosen);
            }
            Assert.Equal(candidates, seen);
        }
    }

    [Fact]
    public void The_seed_decides()
    {
        Runtime.Seed(3);
        var first = Miner().Mine(Embeddings, Tensor.From(Labels)).Triplets();
        Runtime.Seed(3);
        Assert.Equal(first, Miner().Mine(Embeddings, Tensor.From(Labels)).Triplets());
    }

    [Fact]
    public void Says_that_a_margin_is_above_0() =>
        Assert.StartsWith("SemiHardTripletsMiner needs a margin above 0", Assert.Throws<ArgumentException>(() => new SemiHardTripletsMiner(-1)).Message, StringComparison.Ordinal);
}
