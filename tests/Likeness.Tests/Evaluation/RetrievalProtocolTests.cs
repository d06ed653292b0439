using Likeness.Evaluation;
using Likeness.Tensors;

namespace Likeness.Tests.Evaluation;

public sealed class RetrievalProtocolTests
{
    [GoldenFact("retrieval.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenRetrieval.Cases())
        {
            var result = new RetrievalProtocol { WholeRanking = true }.Evaluate(golden.Queries, golden.References);
            golden.Meets(result, "recall@1", "precision_at_1");
            golden.Meets(result, "recall@1", "recall_at_1");
            golden.Meets(result, "recall@2", "recall_at_2");
            golden.Meets(result, "recall@4", "recall_at_4");
            golden.Meets(result, "recall@8", "recall_at_8");
            golden.Meets(result, "r_precision", "r_precision");
            golden.Meets(result, "map@r", "mean_average_precision_at_r");
            golden.Meets(result, "map", "mean_average_precision");
            golden.Meets(result, "mrr", "mean_reciprocal_rank");
        }
    }

    [GoldenFact("retrieval.json")]
    public void Meets_the_reference_values_averaged_by_class()
    {
        foreach (var golden in GoldenRetrieval.Cases())
        {
            var result = new RetrievalProtocol { WholeRanking = true, ByClass = true }.Evaluate(golden.Queries, golden.References);
            golden.MeetsByClass(result, "recall@1", "precision_at_1");
            golden.MeetsByClass(result, "r_precision", "r_precision");
            golden.MeetsByClass(result, "map@r", "mean_average_precision_at_r");
            golden.MeetsByClass(result, "map", "mean_average_precision");
        }
    }

    [Fact]
    public void A_hand_worked_ranking()
    {
        // From the query at 0 the references come as: other, same, same, other, same. R = 3.
        var result = new RetrievalProtocol { WholeRanking = true }.Evaluate(
            Embeddings.Line([0], [7]), Embeddings.Line([2, 1, 3, 4, 5], [7, 8, 7, 8, 7]));
        Assert.Equal(0, result.Metrics["recall@1"].Value);
        Assert.Equal(1, result.Metrics["recall@2"].Value);
        Assert.Equal(2.0 / 3, result.Metrics["r_precision"].Value, 1e-12);
        Assert.Equal((1.0 / 2 + 2.0 / 3) / 3, result.Metrics["map@r"].Value, 1e-12);
        Assert.Equal((1.0 / 2 + 2.0 / 3 + 3.0 / 5) / 3, result.Metrics["map"].Value, 1e-12);
        Assert.Equal(1.0 / 2, result.Metrics["mrr"].Value, 1e-12);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    public void It_equals_a_naive_ranking_even_with_many_ties(bool leaveOneOut, int seed)
    {
        var queries = Embeddings.Grid(60, 4, seed);
        var references = leaveOneOut ? queries : Embeddings.Grid(90, 4, seed + 100);
        var result = new RetrievalProtocol { WholeRanking = true }.Evaluate(queries, leaveOneOut ? null : references);
        var rankings = Enumerable.Range(0, queries.Count).Select(query => Enumerable.Range(0, references.Count)
            .Where(index => !leaveOneOut || index != query)
            .OrderBy(index => Embeddings.Distance(queries, query, references, index)).ThenBy(index => index)
            .Select(index => references.Labels[index] == queries.Labels[query]).ToArray()).ToArray();
        double Mean(Func<bool[], double> figure) => rankings.Average(figure);
        double Precision(bool[] hits, int rank) => hits.Take(rank).Count(hit => hit) / (double)rank;
        double AveragePrecision(bool[] hits, int length) =>
            Enumerable.Range(1, length).Where(rank => hits[rank - 1]).Sum(rank => Precision(hits, rank)) / hits.Count(hit => hit);

        Assert.Equal(Mean(hits => hits.Take(4).Any(hit => hit) ? 1 : 0), result.Metrics["recall@4"].Value, 1e-12);
        Assert.Equal(Mean(hits => Precision(hits, hits.Count(hit => hit))), result.Metrics["r_precision"].Value, 1e-12);
        Assert.Equal(Mean(hits => AveragePrecision(hits, hits.Count(hit => hit))), result.Metrics["map@r"].Value, 1e-12);
        Assert.Equal(Mean(hits => AveragePrecision(hits, hits.Length)), result.Metrics["map"].Value, 1e-12);
        Assert.Equal(Mean(hits => 1.0 / (1 + Array.IndexOf(hits, true))), result.Metrics["mrr"].Value, 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ranking_only_as_many_as_needed_gives_the_same_figures_as_ranking_all(bool inOrderOfDistance)
    {
        // Enough references for the sampled bound; in order of distance the sample is as regular as can be.
        var random = new Random(4);
        var places = Enumerable.Range(0, 6000).Select(i => inOrderOfDistance ? i : (double)random.Next(2000)).ToArray();
        var labels = Array.ConvertAll(places, _ => random.Next(12));
        var (queries, references) = (Embeddings.Line([0, 700, 5999, -40], [0, 1, 2, 3]), Embeddings.Line(places, labels));
        var partly = new RetrievalProtocol().Evaluate(queries, references);
        var wholly = new RetrievalProtocol { WholeRanking = true }.Evaluate(queries, references);
        foreach (var (name, value) in partly.Metrics)
            Assert.Equal(wholly.Metrics[name], value);
    }

    [Fact]
    public void A_comparison_of_another_kind_is_asked()
    {
        var set = Embeddings.Clusters(8, 4, 1.5, seed: 6);
        var euclidean = new RetrievalProtocol().Evaluate(set);
        var asked = new RetrievalProtocol { Comparison = new ComparisonOf((a, b) => a.DistanceTo(b)) }.Evaluate(set);
        var farthest = new RetrievalProtocol { Comparison = new ComparisonOf((a, b) => -a.DistanceTo(b)) }.Evaluate(set);
        Assert.Equal(euclidean.Metrics, asked.Metrics);
        Assert.True(farthest.Metrics["r_precision"].Value < euclidean.Metrics["r_precision"].Value);
    }

    [Fact]
    public void Queries_without_a_match_are_left_out_and_counted()
    {
        var result = new RetrievalProtocol().Evaluate(Embeddings.Line([0, 9], [1, 5]), Embeddings.Line([0.5, 8], [1, 2]));
        Assert.Equal(1, result.Metrics["recall@1"].Value);
        Assert.Equal((1, 1), (result.Sampled["queries"], result.Sampled["queries_without_match"]));
    }

    [Fact]
    public void Without_any_match_there_is_nothing_to_measure()
    {
        var error = Assert.Throws<ArgumentException>(() => new RetrievalProtocol().Evaluate(Embeddings.Line([0, 1, 2], [1, 2, 3])));
        Assert.Contains("None of the 3 queries", error.Message);
    }

    [Fact]
    public void A_comparison_that_gives_no_number_is_reported()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new RetrievalProtocol { Comparison = new ComparisonOf((a, b) => (a - b).Sum(-1) * double.NaN) }.Evaluate(Embeddings.Clusters(2, 2, 1, seed: 1)));
        Assert.Contains("NaN", error.Message);
    }
}
