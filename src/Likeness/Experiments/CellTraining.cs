using System.Text.Json.Nodes;
using Likeness.Datasets;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>Brings one training of an experiment to its end, from wherever it stands: not begun, stopped, or trained and to be measured.</summary>
/// <param name="cell">The training.</param>
/// <param name="run">Where it is, or will be, trained.</param>
/// <param name="splits">The data.</param>
internal sealed class CellTraining(Cell cell, RunFolder run, DatasetSplits splits)
{
    /// <summary>Moments at which the latent space is recorded.</summary>
    public int Frames { get; init; }

    /// <summary>Trains what is left to train, then measures.</summary>
    /// <param name="protocols">What to measure.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops at the next step; calling this again goes on from there.</param>
    /// <exception cref="InvalidDataException">The folder holds another training, or the data has changed since.</exception>
    public CellResult Finish(IReadOnlyList<string> protocols, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        var options = cell.Options;
        Runtime.Threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        using var scope = new TensorScope();
        using var data = TrainingData.Prepare(splits, options);
        RequireSame(data);
        if (Baselines.Names.Contains(options.Encoder))
            Baselines.Of(options, data.Description).Save(run.Model);
        else if (!File.Exists(run.Model))
            Train(data, progress, cancellation);
        using var model = Model.Load(run.Model);
        using var measured = new CellModel([model], splits, data);
        var epochs = MetricsLog.Read(run.Metrics).ToArray();
        return new()
        {
            Options = JsonNode.Parse(options.ToJson())!.AsObject(),
            Images = data.Plan.Train.Length,
            Epochs = epochs.Length,
            Seconds = epochs.LastOrDefault()?.Seconds ?? 0,
            ProcessorSeconds = epochs.LastOrDefault()?.ProcessorSeconds,
            Machine = Machine.Describe(),
            Version = ProductVersion.Text,
            Results = CellProtocols.Measure(protocols, measured),
        };
    }

    private void RequireSame(TrainingData data)
    {
        if (!File.Exists(run.Description))
            return;
        var found = RunDescription.Read(run.Description);
        if (!cell.IsTrainedBy(found.Options))
            throw new InvalidDataException($"{run.Path} holds a training with other options than {cell.Name} has now. Remove the folder, or give another one with --out.");
        if (found.Data.Fingerprint != data.Description.Fingerprint)
            throw new InvalidDataException($"{found.Source} has changed since {run.Path} was trained: its fingerprint is {data.Description.Fingerprint}, it was {found.Data.Fingerprint}. Put the old data back, or remove the folder.");
    }

    private void Train(TrainingData data, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        using (var trainer = new Trainer(cell.Options, data, run, TimeProvider.System) { LatentFrames = Frames })
        {
            if (!File.Exists(run.Description))
                new RunDescription(cell.Data, cell.Options, data.Description, [$"experiment {cell.Name}"], ProductVersion.Text).Write(run.Description);
            trainer.Train(progress, cancellation);
        }
        ModelFinish.Finish(run, data).Dispose();
    }
}
