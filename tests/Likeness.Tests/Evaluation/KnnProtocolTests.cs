using Likeness.Evaluation;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

public sealed class KnnProtocolTests
{
    [GoldenFact("retrieval.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenRetrieval.Cases())
            golden.Meets(new KnnProtocol().Evaluate(golden.Queries, golden.References), "knn@5", "knn5_accuracy");
    }

    [Fact]
    public void Of_equally_many_votes_the_smallest_label_wins()
    {
        // Nearest 4 of the query at 0: labels 9, 9, 3, 3.
        var references = Embeddings.Line([0.1, 0.2, 0.3, 0.4, 5], [9, 9, 3, 3, 9]);
        var protocol = new KnnProtocol { Neighbours = 4 };
        Assert.Equal(1, protocol.Evaluate(Embeddings.Line([0, 0], [3, 3]), references).Metrics["knn@4"].Value);
        Assert.Equal(0, protocol.Evaluate(Embeddings.Line([0, 0], [9, 9]), references).Metrics["knn@4"].Value);
    }

    [Fact]
    public void Leaving_one_out_a_query_does_not_vote_for_itself()
    {
        var result = new KnnProtocol { Neighbours = 1 }.Evaluate(Embeddings.Line([0, 0.1, 1, 1.1], [1, 2, 1, 2]));
        Assert.Equal(0, result.Metrics["knn@1"].Value);
        Assert.Equal(3, result.Sampled["references"]);
    }

    [Fact]
    public void The_interval_is_Wilson_s_over_the_queries()
    {
        var result = new KnnProtocol { Neighbours = 1 }.Evaluate(Embeddings.Line([0, 1, 2, 3], [1, 1, 2, 2]), Embeddings.Line([0, 1, 2, 3], [1, 1, 2, 1]));
        Assert.Equal(WilsonInterval.Of(3, 4), result.Metrics["knn@1"]);
    }

    [Fact]
    public void Equal_embeddings_are_reported_as_a_collapse() =>
        Assert.Contains("collapsed", new KnnProtocol { Neighbours = 3 }.Evaluate(Embeddings.Constant(4, 3)).Collapse);

    [Fact]
    public void One_reference_decides_alone() =>
        Assert.Equal(1, new KnnProtocol { Neighbours = 1 }.Evaluate(Embeddings.Line([0], [4]), Embeddings.Line([7], [4])).Metrics["knn@1"].Value);

    [Fact]
    public void Float_embeddings_are_taken_too()
    {
        var set = Embeddings.Clusters(6, 3, 0.5, seed: 2);
        var single = new EmbeddingSet(set.Values.To(ElementType.Float), set.Labels);
        Assert.Equal(new KnnProtocol().Evaluate(set).Metrics, new KnnProtocol().Evaluate(single).Metrics);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void The_number_of_votes_has_a_range(int neighbours) =>
        Assert.Contains("1 to 1,000", Assert.Throws<ArgumentOutOfRangeException>(() => new KnnProtocol { Neighbours = neighbours }).Message);
}
