using Likeness.Evaluation;
using Likeness.Runs;

namespace Likeness.Tests.Runs;

public sealed class EvaluationFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("likeness-evaluation-");

    private string File => Path.Combine(_folder.FullName, "evaluation.json");

    [Fact]
    public void What_was_written_is_read_again()
    {
        EvaluationFile.Write(File,
        [
            new()
            {
                Protocol = "verification",
                Classes = "unseen",
                Seed = 7,
                Collapse = "all in one point",
                Metrics = new Dictionary<string, MetricValue> { ["auc"] = new(0.9, 0.8, 0.95) },
                Sampled = new Dictionary<string, long> { ["same_pairs"] = 1000 },
            },
        ]);

        var result = Assert.Single(EvaluationFile.Read(File));

        Assert.Equal(("verification", "unseen", 7UL, "all in one point"), (result.Protocol, result.Classes, result.Seed, result.Collapse));
        Assert.Equal((new MetricValue(0.9, 0.8, 0.95), 1000), (result.Metrics["auc"], result.Sampled["same_pairs"]));
    }

    [Fact]
    public void A_run_that_was_not_measured_has_no_results() => Assert.Empty(EvaluationFile.Read(File));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("[{\"protocol\": \"knn\", \"classes\": \"seen\", \"metrics\": {\"knn@5\": \"good\"}, \"sampled\": {}}]")]
    [InlineData("[{\"protocol\": \"knn\", \"classes\": \"seen\", \"sampled\": {}}]")]
    public void Another_file_is_refused_with_the_way_out(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var error = Assert.Throws<InvalidDataException>(() => EvaluationFile.Read(File));

        Assert.Contains(File, error.Message, StringComparison.Ordinal);
        Assert.Contains("likeness resume", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
