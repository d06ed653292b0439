using Likeness.Evaluation.Figures;

namespace Likeness.Tests.Evaluation.Figures;

public sealed class ClusterAgreementTests
{
    [GoldenFact("retrieval.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenRetrieval.Cases())
        {
            var agreement = ClusterAgreement.Of(golden.Queries.Labels, golden.Clusters);
            Assert.Equal(golden.Metrics.GetProperty("nmi").GetDouble(), agreement.NormalizedMutualInformation, 1e-6);
            Assert.Equal(golden.Metrics.GetProperty("ami").GetDouble(), agreement.AdjustedMutualInformation, 1e-6);
        }
    }

    [Theory]
    [InlineData(new[] { 3, 3, 1, 1, 2 }, new[] { 0, 0, 7, 7, 5 })]
    [InlineData(new[] { 4, 4, 4 }, new[] { 1, 1, 1 })]
    [InlineData(new[] { 1, 2, 3 }, new[] { 3, 1, 2 })]
    public void The_same_partition_by_other_numbers_agrees_wholly(int[] labels, int[] clusters)
    {
        var agreement = ClusterAgreement.Of(labels, clusters);
        Assert.Equal(1, agreement.NormalizedMutualInformation, 1e-12);
        Assert.Equal(1, agreement.AdjustedMutualInformation, 1e-12);
    }

    [Fact]
    public void Only_the_adjusted_figure_sees_through_many_random_clusters()
    {
        var random = new Random(2);
        var labels = Enumerable.Range(0, 200).Select(_ => random.Next(10)).ToArray();
        var clusters = Enumerable.Range(0, 200).Select(_ => random.Next(100)).ToArray();
        var agreement = ClusterAgreement.Of(labels, clusters);
        Assert.InRange(agreement.NormalizedMutualInformation, 0.4, 1);
        Assert.InRange(agreement.AdjustedMutualInformation, -0.1, 0.1);
    }

    [Fact]
    public void Exchanging_classes_and_clusters_changes_nothing()
    {
        int[] labels = [0, 0, 1, 1, 1, 2, 2, 0, 2], clusters = [0, 1, 1, 1, 0, 2, 2, 0, 0];
        Assert.Equal(ClusterAgreement.Of(labels, clusters).AdjustedMutualInformation, ClusterAgreement.Of(clusters, labels).AdjustedMutualInformation, 1e-12);
    }

    [Fact]
    public void Each_image_needs_a_label_and_a_cluster() =>
        Assert.Contains("2 labels and 1 clusters", Assert.Throws<ArgumentException>(() => ClusterAgreement.Of([1, 2], [1])).Message);
}
