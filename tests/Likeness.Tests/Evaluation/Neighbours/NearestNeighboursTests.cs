using Likeness.Evaluation.Neighbours;

namespace Likeness.Tests.Evaluation.Neighbours;

public sealed class NearestNeighboursTests
{
    [GoldenFact("retrieval.json")]
    public void Meets_the_reference_rankings()
    {
        foreach (var golden in GoldenRetrieval.Cases())
        {
            var found = NearestNeighbours.Find(golden.Queries, golden.References, 10);
            for (var query = 0; query < found.Length; query++)
                Assert.Equal(golden.Nearest[query], found[query].Select(neighbour => neighbour.Index));
        }
    }

    [Fact]
    public void Distances_are_those_of_the_embeddings()
    {
        var (queries, references) = (Embeddings.Clusters(3, 3, 1, seed: 1), Embeddings.Clusters(5, 3, 1, seed: 2));
        foreach (var (query, neighbours) in NearestNeighbours.Find(queries, references, 4).Index())
            foreach (var neighbour in neighbours)
                Assert.Equal(Embeddings.Distance(queries, query, references, neighbour.Index), neighbour.Distance, 1e-9);
    }

    [Fact]
    public void Equally_near_references_come_in_their_order() =>
        Assert.Equal([1, 3, 0, 2], NearestNeighbours.Find(Embeddings.Line([0], [0]), Embeddings.Line([2, 1, -2, -1], [0, 0, 0, 0]), 4)[0].Select(n => n.Index));

    [Fact]
    public void A_tight_cluster_far_from_the_origin_is_ranked_rightly()
    {
        // In float, squares near a million leave nothing of differences near a thousandth.
        var places = Enumerable.Range(0, 20).Select(i => 1000 + i * 0.001).ToArray();
        var found = NearestNeighbours.Find(Embeddings.Line([1000.0071], [0]), Embeddings.Line(places, new int[20]), 3);
        Assert.Equal([7, 8, 6], found[0].Select(neighbour => neighbour.Index));
    }

    [Fact]
    public void Looking_among_the_queries_none_finds_itself()
    {
        var found = NearestNeighbours.Find(Embeddings.Line([0, 1, 5], [0, 0, 0]), null, 2);
        Assert.Equal([[1, 2], [0, 2], [1, 0]], found.Select(neighbours => neighbours.Select(n => n.Index).ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void No_more_can_be_found_than_there_are(int count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NearestNeighbours.Find(Embeddings.Line([0, 1, 5], [0, 0, 0]), null, count));
        Assert.Contains("each query has 2 references", error.Message);
    }

    [Fact]
    public void Both_sets_must_have_the_same_dimensions()
    {
        var error = Assert.Throws<ArgumentException>(() => NearestNeighbours.Find(Embeddings.Line([0], [0]), Embeddings.Constant(2, 2), 1));
        Assert.Contains("1 dimensions and references 3", error.Message);
    }
}
