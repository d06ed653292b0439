using Likeness.Recipes;
using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>How far a training is, and how well it did so far.</summary>
/// <param name="Epochs">Epochs done.</param>
/// <param name="Planned">Epochs asked for.</param>
/// <param name="IsFinished">Whether its model is there.</param>
/// <param name="IsAtWork">Whether a process trains it now, or measures it.</param>
/// <param name="HasReport">Whether its report is there.</param>
/// <param name="Updated">When it last wrote down an epoch, or began.</param>
/// <param name="Seconds">Of training and validation.</param>
/// <param name="Metric">What its best epoch is chosen by; null where the last one is kept.</param>
/// <param name="Best">The best of that in any epoch.</param>
internal sealed record RunProgress(int Epochs, int Planned, bool IsFinished, bool IsAtWork, bool HasReport, DateTimeOffset Updated, double? Seconds, string? Metric, double? Best)
{
    public static RunProgress Of(RunFolder run, TrainingOptions options, IReadOnlyList<RunEpoch> epochs) => new(
        epochs.Count, options.Epochs, RunFile.IsOwn(run.Model), RunFile.IsOwn(run.Lock) && RunLock.IsHeld(run), RunFile.IsOwn(run.Report), LastWrite(run),
        epochs.Count == 0 ? null : epochs[^1].Seconds,
        options.ChoosingMetric, options.ChoosingMetric is { } metric ? epochs.Max(epoch => epoch.Of(metric)) : null);

    private static DateTimeOffset LastWrite(RunFolder run) => File.GetLastWriteTimeUtc(File.Exists(run.Metrics) ? run.Metrics : run.Description);
}
