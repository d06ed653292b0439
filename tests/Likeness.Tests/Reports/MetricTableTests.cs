using Likeness.Evaluation;
using Likeness.Evaluation.Figures;
using Likeness.Reports;

namespace Likeness.Tests.Reports;

public sealed class MetricTableTests
{
    [Fact]
    public void An_evaluation_names_its_classes_its_counts_and_its_seed()
    {
        var table = MetricTable.Of(new EvaluationResult
        {
            Protocol = "verification",
            Classes = "unseen",
            Sampled = new Dictionary<string, long> { ["images"] = 2000, ["same_pairs"] = 10_000 },
            Seed = 42,
            Metrics = new Dictionary<string, MetricValue> { ["auc"] = new(0.9, 0.8, 0.95), ["eer"] = new(0.1, 0, 0.2) },
        });
        Assert.Equal(("verification, unseen classes", "2,000 images, 10,000 same pairs, seed 42"), (table.Title, table.Protocol));
        Assert.Equal([new MetricRow("auc", new(0.9, 0.8, 0.95)), new MetricRow("eer", new(0.1, 0, 0.2))], table.Rows);
    }
}
