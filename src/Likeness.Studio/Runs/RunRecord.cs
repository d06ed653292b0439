using Likeness.Evaluation;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>What a run's folder says of it, checked as it is read.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Description">What was asked.</param>
/// <param name="Epochs">What each epoch measured.</param>
internal sealed record RunRecord(RunFolder Folder, RunDescription Description, IReadOnlyList<RunEpoch> Epochs)
{
    // A description names every class, and every image that could not be read.
    private const long MostDescription = 16 << 20;
    private const long MostMetrics = 32 << 20;
    private const long MostEvaluation = 1 << 20;

    /// <summary>Reads what lists need.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, a link, or too long.</exception>
    public static RunRecord Read(RunFolder run)
    {
        var description = RunDescription.Read(RunFile.Checked(run.Description, MostDescription));
        var hasPairs = description.Options.UsesLabels && LossCompanions.Mines(description.Options.Loss);
        return new(run, description, [.. MetricsLog.Read(RunFile.Checked(run.Metrics, MostMetrics)).Select(epoch => RunEpoch.Of(epoch, hasPairs))]);
    }

    /// <summary>Reads the figures of the finished model; none before.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, a link, or too long.</exception>
    public IReadOnlyList<EvaluationResult> Results() => EvaluationFile.Read(RunFile.Checked(Folder.Evaluation, MostEvaluation));
}
