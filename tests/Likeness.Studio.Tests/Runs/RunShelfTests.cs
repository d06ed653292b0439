using Likeness.Studio.Problems;
using Likeness.Studio.Runs;
using Likeness.Training;

namespace Likeness.Studio.Tests.Runs;

public sealed class RunShelfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private RunShelf Shelf => new(_folder[""]);

    [Fact]
    public void A_folder_that_is_missing_or_empty_holds_no_runs()
    {
        Assert.Empty(new RunShelf(_folder["nowhere"]).List().Runs);
        Assert.Empty(Shelf.List().Runs);
    }

    [Fact]
    public void A_run_says_how_far_it_is()
    {
        var run = RunSample.Begin(_folder[""], "digits", new() { Epochs = 3, Loss = "triplet" });
        var log = new MetricsLog(run.Metrics);
        log.Add(RunSample.Epoch(1, knn: 0.9));
        log.Add(RunSample.Epoch(2, knn: 0.7));

        var summary = Assert.Single(Shelf.List().Runs);

        Assert.Equal(("digits", "photos", "small-conv", "triplet", 2), (summary.Name, summary.Data, summary.Encoder, summary.Teaching, summary.Classes));
        Assert.Equal(new RunProgress(2, 3, false, false, false, summary.Progress.Updated, 14, "knn@5", 0.9), summary.Progress);
    }

    [Fact]
    public void A_run_that_a_process_holds_is_at_work()
    {
        var run = RunSample.Begin(_folder[""], "digits");
        using (RunLock.Take(run))
            Assert.True(Assert.Single(Shelf.List().Runs).Progress.IsAtWork);
        Assert.False(Assert.Single(Shelf.List().Runs).Progress.IsAtWork);
    }

    [Fact]
    public void The_latest_run_comes_first_and_experiments_are_found_in_their_folders()
    {
        File.SetLastWriteTimeUtc(RunSample.Begin(_folder[""], "experiments/losses/mnist/2-D/triplet/seed-0").Description, DateTime.UnixEpoch);
        RunSample.Begin(_folder[""], "new");

        Assert.Equal(["new", "experiments/losses/mnist/2-D/triplet/seed-0"], Shelf.List().Runs.Select(run => run.Name));
    }

    [Fact]
    public void A_run_in_the_folder_of_another_is_a_part_of_it()
    {
        RunSample.Begin(_folder[""], "one");
        RunSample.Begin(_folder[""], "one/inner");

        Assert.Equal(["one"], Shelf.List().Runs.Select(run => run.Name));
    }

    [Theory]
    [InlineData("run.json", "{")]
    [InlineData("metrics.jsonl", "no JSON\n")]
    public void A_damaged_run_is_named_and_hides_no_other(string file, string content)
    {
        RunSample.Begin(_folder[""], "good");
        File.WriteAllText(Path.Combine(RunSample.Begin(_folder[""], "broken").Path, file), content);

        Assert.Equal(["good"], Shelf.List().Runs.Select(run => run.Name));
        Assert.Equal(["broken"], Shelf.List().Damaged);
        var refusal = Assert.Throws<RequestException>(() => Shelf.Show("broken"));
        Assert.Equal(ProblemKind.Conflict, refusal.Kind);
        Assert.DoesNotContain(_folder[""], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_nowhere()
    {
        using var elsewhere = new TemporaryFolder();
        var secret = RunSample.Finish(elsewhere[""], "secret");
        Directory.CreateSymbolicLink(_folder["link"], secret.Path);
        var own = RunSample.Begin(_folder[""], "own");
        File.CreateSymbolicLink(own.Metrics, secret.Metrics);

        Assert.Empty(Shelf.List().Runs);
        Assert.Equal(["own"], Shelf.List().Damaged);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../own")]
    [InlineData("own/")]
    [InlineData("./own")]
    [InlineData("")]
    [InlineData("/")]
    public void A_name_is_that_of_a_run_or_of_nothing(string name)
    {
        RunSample.Begin(_folder[""], "own");

        Assert.Equal(ProblemKind.NotFound, Assert.Throws<RequestException>(() => Shelf.Find(name)).Kind);
    }

    public void Dispose() => _folder.Dispose();
}
