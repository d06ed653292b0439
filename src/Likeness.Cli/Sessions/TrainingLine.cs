using Likeness.Cli.Output;
using Likeness.Training;

namespace Likeness.Cli.Sessions;

/// <summary>Shows a training: a line that moves, a line that stays for each epoch, and warnings.</summary>
internal sealed class TrainingLine(Terminal terminal) : IProgress<TrainingProgress>, IDisposable
{
    private readonly StatusLine _line = new(terminal);
    private readonly ProgressLines _lines = new(terminal);

    public void Report(TrainingProgress value)
    {
        _lines.Report(value);
        if (value.Finished is { } epoch)
        {
            _line.Clear();
            terminal.Note(Line(epoch, value.Epochs));
        }
        if (value.Note is { } note)
            terminal.Note(note);
        if (value.Warning is { } warning)
            terminal.Warn(warning);
        if (value.Finished is null)
            _line.Draw(() => Line(value));
        else if (value.Epoch == value.Epochs)
            terminal.Note("measuring the model and drawing the report ...");
    }

    public void Dispose() => _line.Dispose();

    private static string Line(TrainingProgress now) =>
        $"epoch {now.Epoch}/{now.Epochs}  {now.EpochShare,4:P0}  loss {now.Loss:0.0000}  active {Plain.Percent(Math.Round(now.ActiveShare, 2))}  {Plain.Count((long)now.ImagesPerSecond)} images/s  {Plain.Duration(now.Remaining)} left";

    private static string Line(EpochMetrics epoch, int epochs) =>
        $"epoch {epoch.Epoch.ToString().PadLeft(epochs.ToString().Length)}/{epochs}  loss {epoch.Loss:0.0000}  {(double.IsNaN(epoch.Knn) ? $"spread {epoch.Spread:0.000}" : $"active {Math.Round(100 * epoch.ActiveShare),3} %  knn@5 {epoch.Knn:0.0000}  auc {epoch.Auc:0.0000}")}  {Plain.Count((long)epoch.ImagesPerSecond)} images/s  after {Plain.Duration(TimeSpan.FromSeconds(epoch.Seconds))}";
}
