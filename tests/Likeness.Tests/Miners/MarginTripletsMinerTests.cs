using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tests.Losses;

namespace Likeness.Tests.Miners;

public sealed class MarginTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new MarginTripletsMiner(0.2);

    [GoldenFact("miners.json")]
    public void Meets_the_reference_of_every_difficulty()
    {
        var cases = GoldenCase.Read("miners.json", "triplet_margin_miner").ToArray();
        foreach (var golden in cases)
        {
            var difficulty = golden.Text("type_of_triplets") switch
            {
                "all" => TripletDifficulty.Violating,
                "hard" => TripletDifficulty.Hard,
                "semihard" => TripletDifficulty.SemiHard,
                _ => TripletDifficulty.Easy,
            };
            var triplets = new MarginTripletsMiner(golden.Number("margin"), difficulty).Mine(golden.Embeddings.Normalize(), golden.Labels);
            Assert.Equal(golden.Indices("triplets").AsTriplets(), triplets.Triplets());
        }
        Assert.Equal(["all", "easy", "hard", "semihard"], cases.Select(golden => golden.Text("type_of_triplets")).Distinct().Order());
    }

    [Fact]
    public void Says_that_a_margin_is_above_0() =>
        Assert.StartsWith("MarginTripletsMiner needs a margin above 0", Assert.Throws<ArgumentException>(() => new MarginTripletsMiner(0)).Message, StringComparison.Ordinal);
}
