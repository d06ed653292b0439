using Likeness.Miners;
using Likeness.Tensors;

namespace Likeness.Tests.Miners;

[Collection(OneSeed.Name)]
public sealed class DistanceWeightedTripletsMinerTests : FreeTripletMinerContract
{
    protected override ITripletMiner Miner() => new DistanceWeightedTripletsMiner(0.1, 2);

    [Fact]
    public void The_seed_decides()
    {
        Runtime.Seed(3);
        var first = Miner().Mine(Embeddings, Tensor.From(Labels)).Triplets();
        Runtime.Seed(3);
        Assert.Equal(first, Miner().Mine(Embeddings, Tensor.From(Labels)).Triplets());
    }

    [Fact]
    public void In_three_dimensions_a_negative_comes_as_often_as_one_over_its_distance_and_never_from_afar()
    {
        // From the anchor: 0.3, which counts as the nearest 0.5, then 1, 1.25, and 1.6, which is too far; the positive lies on the anchor.
        double[] distances = [0, 0, 0.3, 1, 1.25, 1.6];
        var rows = distances.SelectMany(d => new[] { 1 - d * d / 2, Math.Sqrt(1 - Math.Pow(1 - d * d / 2, 2)), 0 }).ToArray();
        var (embeddings, labels) = (Tensor.From(rows, 6, 3), Tensor.From([0L, 0, 1, 2, 3, 4]));
        var miner = new DistanceWeightedTripletsMiner();
        var counts = new int[6];
        Runtime.Seed(1);
        for (var i = 0; i < 2_000; i++)
        {
            using var scope = new TensorScope();
            counts[miner.Mine(embeddings, labels).Negatives.ToArray<long>()[0]]++;
        }
        // Weights 2, 1 and 0.8; five deviations of a count are 112 at most.
        Assert.Equal((0, 0, 0), (counts[0], counts[1], counts[5]));
        foreach (var (index, weight) in new[] { (2, 2), (3, 1), (4, 0.8) })
            Assert.InRange(counts[index], 2_000 * weight / 3.8 - 112, 2_000 * weight / 3.8 + 112);
    }

    [Fact]
    public void Length_does_not_matter_and_right_opposite_rows_do_no_harm()
    {
        Runtime.Seed(5);
        var triplets = new DistanceWeightedTripletsMiner(0.5, 2).Mine(Tensor.From([9.0, 0, 1, 0, -3, 0.5, -1, 0], 4, 2), Tensor.From([0L, 0, 1, 2])).Triplets();
        Assert.Equal([(0, 1), (1, 0)], triplets.Select(one => (one.Item1, one.Item2)).Order());
    }

    [Theory]
    [InlineData(0, 1.4)]
    [InlineData(1.4, 1.4)]
    [InlineData(0.5, 2.1)]
    [InlineData(double.NaN, 1.4)]
    public void Says_what_distances_it_takes(double nearest, double farthest) => Assert.Contains(
        $"they are {nearest} and {farthest}", Assert.Throws<ArgumentException>(() => new DistanceWeightedTripletsMiner(nearest, farthest)).Message, StringComparison.Ordinal);
}
