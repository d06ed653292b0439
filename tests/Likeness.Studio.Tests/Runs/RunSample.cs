using Likeness.Evaluation;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Studio.Tests.Runs;

/// <summary>Runs as a training leaves them, without a training.</summary>
internal static class RunSample
{
    /// <summary>A run that was begun.</summary>
    /// <param name="folder">Of all runs.</param>
    /// <param name="name">Of the run.</param>
    /// <param name="options">What it was asked.</param>
    public static RunFolder Begin(string folder, string name, TrainingOptions? options = null)
    {
        var run = new RunFolder(Path.Combine(folder, name));
        new RunDescription("/home/ada/photos", options ?? new() { Epochs = 3 }, new DataDescription("photos", "00", 60_000, ["0", "1"], []), ["recipe /home/ada/mine.json"], "0.1.0").Write(run.Description);
        return run;
    }

    /// <summary>What an epoch measured.</summary>
    public static EpochMetrics Epoch(int epoch, double loss = 0.5, double knn = 0.8) => new()
    {
        Epoch = epoch,
        Step = epoch * 100,
        Loss = loss,
        ActiveShare = 0.25,
        LearningRate = 0.001,
        ImagesPerSecond = 1000,
        Seconds = 7 * epoch,
        Knn = knn,
        Auc = 0.9,
        Spread = 1,
    };

    /// <summary>A run that came to its end, with figures and a report.</summary>
    public static RunFolder Finish(string folder, string name)
    {
        var run = Begin(folder, name, new() { Epochs = 1 });
        new MetricsLog(run.Metrics).Add(Epoch(1));
        EvaluationFile.Write(run.Evaluation,
        [
            new()
            {
                Protocol = "verification",
                Classes = "unseen",
                Seed = 0,
                Metrics = new Dictionary<string, MetricValue> { ["auc"] = new(0.9, 0.8, 0.95) },
                Sampled = new Dictionary<string, long> { ["same_pairs"] = 1000 },
            },
        ]);
        File.WriteAllText(run.Model, "a model");
        File.WriteAllText(run.Report, "<!doctype html><title>a report</title>");
        return run;
    }
}
