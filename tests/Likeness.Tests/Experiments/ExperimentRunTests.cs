using Likeness.Experiments;
using Likeness.Training;

namespace Likeness.Tests.Experiments;

public sealed class ExperimentRunTests : IDisposable
{
    private readonly Miniature _miniature = new();

    public void Dispose() => _miniature.Dispose();

    [Fact]
    public void Every_training_is_finished_and_none_is_repeated()
    {
        var run = _miniature.Run;
        Assert.Equal(8, run.Cells.Count);
        var told = new Told();
        run.Work(run.Cells, told);
        Assert.Equal(Enumerable.Range(1, 8), told.Finished.Select(progress => progress.Finished));
        Assert.Equal(run.Cells, told.Finished.Select(progress => progress.Cell));
        Assert.All(run.Cells, cell => Assert.Equal(["knn", "verification", "retrieval"], run.Result(cell)!.Results.Keys));
        Assert.Equal(1, _miniature.Opened);

        var again = new Told();
        _miniature.Run.Work(run.Cells, again);
        Assert.Empty(again.Finished);
        Assert.Equal(1, _miniature.Opened);
    }

    [Fact]
    public void One_that_was_stopped_goes_on_and_ends_with_the_same_figures()
    {
        var cell = _miniature.Run.Cells[1];
        _miniature.Run.Work([cell]);
        var (whole, model) = (_miniature.Run.Result(cell)!, File.ReadAllBytes(_miniature.Run.Run(cell).Model));
        using var other = new Miniature();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => other.Run.Work([cell], new Told(_ => stop.Cancel()), stop.Token));
        Assert.Null(other.Run.Result(cell));
        other.Run.Work([cell]);
        Assert.Equal(model, File.ReadAllBytes(other.Run.Run(cell).Model));
        Assert.Equal(whole.Results["knn"].Metrics, other.Run.Result(cell)!.Results["knn"].Metrics);
    }

    [Fact]
    public void One_that_another_process_holds_is_left_to_it()
    {
        var run = _miniature.Run;
        using (RunLock.Take(run.Run(run.Cells[0])))
            run.Work(run.Cells.Take(2).ToArray());
        Assert.Null(run.Result(run.Cells[0]));
        Assert.NotNull(run.Result(run.Cells[1]));
        run.Work(run.Cells.Take(2).ToArray());
        Assert.NotNull(run.Result(run.Cells[0]));
    }

    [Fact]
    public void Only_the_first_seed_records_its_latent_space()
    {
        var run = _miniature.Run;
        Cell[] both = [.. run.Cells.Where(cell => cell is { Method: "softmax", Variant: "2-D" })];
        run.Work(both);
        Assert.Equal([true, false], both.Select(cell => Directory.Exists(run.Run(cell).Latent)));
    }

    [Fact]
    public void A_finished_training_from_elsewhere_is_only_measured()
    {
        using var elsewhere = new Miniature();
        var cell = elsewhere.Run.Cells[0];
        elsewhere.Run.Work([cell]);
        var given = elsewhere.Run.Run(cell);
        var run = new ExperimentRun(_miniature.Experiment, _miniature.Folder) { Open = _miniature.Open, Given = GivenRuns.Match(_miniature.Run.Cells, [given]) };
        var told = new Told();
        run.Work([cell], told);
        Assert.Equal(elsewhere.Run.Result(cell)!.Results["retrieval"].Metrics, run.Result(cell)!.Results["retrieval"].Metrics);
        Assert.Single(told.All);                        // no step of a training
        Assert.False(File.Exists(Path.Combine(_miniature.Folder, cell.Name, "model.safetensors")));
    }

    [Fact]
    public void A_run_that_is_none_of_the_trainings_is_refused()
    {
        using var elsewhere = new Miniature();
        var cell = elsewhere.Run.Cells[0];
        elsewhere.Run.Work([cell]);
        Cell[] others = [.. _miniature.Run.Cells.Where(other => other.Options.Seed != cell.Options.Seed)];
        Assert.Contains("is none of the 4 trainings", Assert.Throws<InvalidDataException>(() => GivenRuns.Match(others, [elsewhere.Run.Run(cell)])).Message, StringComparison.Ordinal);
        File.Delete(elsewhere.Run.Run(cell).Model);
        Assert.Contains("is not finished", Assert.Throws<InvalidDataException>(() => GivenRuns.Match(_miniature.Run.Cells, [elsewhere.Run.Run(cell)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_trainings_of_other_options_is_refused()
    {
        var cell = _miniature.Run.Cells[0];
        _miniature.Run.Work([cell]);
        var changed = new ExperimentRun(ExperimentBook.Parse(Miniature.Json.Replace("\"batch-size\": 8", "\"batch-size\": 16", StringComparison.Ordinal), "the test"), _miniature.Folder);
        Assert.Contains("other options", Assert.Throws<InvalidDataException>(() => changed.Result(changed.Cells[0])).Message, StringComparison.Ordinal);
        File.Delete(new CellFolder(_miniature.Folder, cell).Result);
        var again = new ExperimentRun(changed.Experiment, _miniature.Folder) { Open = _miniature.Open };
        Assert.Contains("other options", Assert.Throws<InvalidDataException>(() => again.Work([again.Cells[0]])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_added_later_is_measured_without_training_again()
    {
        var few = new Miniature { Experiment = _miniature.Experiment with { Protocols = ["knn"] } };
        using (few)
        {
            var cell = few.Run.Cells[0];
            few.Run.Work([cell]);
            var model = File.GetLastWriteTimeUtc(few.Run.Run(cell).Model);
            var more = new ExperimentRun(_miniature.Experiment, few.Folder) { Open = _miniature.Open };
            Assert.Null(more.Result(cell));
            more.Work([cell]);
            Assert.NotNull(more.Result(cell));
            Assert.Equal(model, File.GetLastWriteTimeUtc(few.Run.Run(cell).Model));
        }
    }

    [Fact]
    public void Threads_and_device_do_not_make_another_training()
    {
        var cell = _miniature.Run.Cells[0];
        Assert.True(cell.IsTrainedBy(cell.Options with { Threads = 7, Device = "cuda" }));
        Assert.False(cell.IsTrainedBy(cell.Options with { Seed = 99 }));
    }

    private sealed class Told(Action<TrainingProgress>? step = null) : IProgress<CellProgress>
    {
        public List<CellProgress> All { get; } = [];

        public IEnumerable<CellProgress> Finished => All.Where(progress => progress.Result is not null);

        public void Report(CellProgress value)
        {
            All.Add(value);
            if (value.Training is { } training)
                step?.Invoke(training);
        }
    }
}
