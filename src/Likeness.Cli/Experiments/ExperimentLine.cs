using Likeness.Cli.Output;
using Likeness.Experiments;

namespace Likeness.Cli.Experiments;

/// <summary>Shows an experiment: a line that moves, and one that stays for each finished training.</summary>
internal sealed class ExperimentLine(Terminal terminal) : IProgress<CellProgress>, IDisposable
{
    private readonly StatusLine _line = new(terminal);

    public void Report(CellProgress value)
    {
        if (value.Result is { } result)
        {
            _line.Clear();
            terminal.Note($"{value.Finished}/{value.Count}  {value.Cell.Name}  {Figures(result)}  {Plain.Duration(TimeSpan.FromSeconds(result.Seconds))}");
        }
        else if (value.Training is { Warning: { } warning })
        {
            _line.Clear();
            terminal.Warn($"{value.Cell.Name}: {warning}");
        }
        else if (value.Training is { } step)
            _line.Draw(() => $"{value.Finished}/{value.Count}  {value.Cell.Name}  epoch {step.Epoch}/{step.Epochs}  {step.EpochShare,4:P0}  loss {step.Loss:0.0000}  {Plain.Duration(step.Remaining)} left");
    }

    public void Dispose() => _line.Dispose();

    private static string Figures(CellResult result) => string.Join("  ", result.Results.Values.Select(protocol => protocol.Metrics.First()).Select(metric => $"{metric.Key} {Plain.Number(metric.Value.Value)}"));
}
