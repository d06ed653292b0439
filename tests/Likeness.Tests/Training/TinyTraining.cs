using Likeness.Datasets;
using Likeness.Recipes;
using Likeness.Training;

namespace Likeness.Tests.Training;

/// <summary>A training of a moment: a few invented characters of 16 pixels, three steps an epoch.</summary>
internal sealed class TinyTraining : IDisposable
{
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("likeness-training-"));
    private int _runs;

    internal TinyTraining(TrainingOptions options, DatasetSplits? splits = null)
    {
        (Options, Splits) = (options, splits ?? Glyphs());
        Data = TrainingData.Prepare(Splits, options);
    }

    /// <summary>Options that settings change, e.g. "loss=softmax sampler=shuffled".</summary>
    internal static TrainingOptions Given(string settings = "") =>
        settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2))
            .Aggregate(
                new TrainingOptions { ImageSize = 16, Embedding = 4, BatchSize = 8, ImagesPerClass = 2, Epochs = 2, Threads = 1, Seed = 5 },
                (options, setting) => options.With(setting[0], setting[1]));

    /// <summary>4 characters of 2 alphabets, 12 times each: 24 images to train on, and 8 each to validate, calibrate and test.</summary>
    internal static DatasetSplits Glyphs(int classes = 4, int images = 12) =>
        new(Likeness.Datasets.Invented.Glyphs.Generate(new() { Classes = classes, ImagesPerClass = images, ClassesPerAlphabet = 2, Size = 16 }));

    /// <summary>8 characters of 4 alphabets, with a test part of 4 others.</summary>
    internal static DatasetSplits GlyphsWithTest()
    {
        var all = Glyphs(classes: 12).Train;
        return new(
            all.OnlyClasses([.. Enumerable.Range(0, 8)], "glyphs"),
            Test: all.OnlyClasses([.. Enumerable.Range(8, 4)], "other glyphs"));
    }

    internal TrainingOptions Options { get; }

    internal DatasetSplits Splits { get; }

    internal TrainingData Data { get; }

    internal TimeProvider Clock { get; init; } = new FrozenClock();

    internal Func<TimeSpan> ProcessorTime { get; init; } = () => TimeSpan.Zero;

    internal int LatentFrames { get; init; } = LatentMoments.Usual;

    internal RunFolder NewRun() => new(Path.Combine(_folder.Value.FullName, $"run{_runs++}"));

    /// <summary>Trains to the end, or until told otherwise.</summary>
    internal RunFolder Train(RunFolder run, Action<TrainingProgress>? told = null, CancellationToken cancellation = default)
    {
        using var trainer = new Trainer(Options, Data, run, Clock) { ProcessorTime = ProcessorTime, LatentFrames = LatentFrames };
        trainer.Train(told is null ? null : new Listener(told), cancellation);
        return run;
    }

    internal RunFolder Train() => Train(NewRun());

    /// <summary>Trains to the end in as many pieces as it takes, each of some steps.</summary>
    internal RunFolder TrainInPieces(int steps)
    {
        var run = NewRun();
        while (TrainPiece(run, steps))
        {
        }
        return run;
    }

    /// <returns>Whether there is more to train.</returns>
    internal bool TrainPiece(RunFolder run, int steps)
    {
        using var stop = new CancellationTokenSource();
        var taken = 0;
        try
        {
            Train(run, _ => Count(), stop.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }

        void Count()
        {
            if (++taken == steps)
                stop.Cancel();
        }
    }

    public void Dispose()
    {
        Data.Dispose();
        if (_folder.IsValueCreated)
            _folder.Value.Delete(recursive: true);
    }

    /// <summary>Told at once and on the same thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Listener(Action<TrainingProgress> told) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => told(value);
    }
}
