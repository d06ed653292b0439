using Likeness.Datasets;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>Measures the finished models of several trainings as one.</summary>
/// <param name="cell">What joins them.</param>
/// <param name="splits">The data.</param>
/// <param name="runs">Where they were trained.</param>
internal sealed class CellJoin(Cell cell, DatasetSplits splits, IReadOnlyList<RunFolder> runs)
{
    /// <summary>Measures.</summary>
    /// <param name="protocols">What to measure.</param>
    /// <param name="results">What came out of each training; its costs are those of all.</param>
    /// <exception cref="InvalidDataException">The data has no test part, so what one training held back others learned.</exception>
    public CellResult Measure(IReadOnlyList<string> protocols, IReadOnlyList<CellResult> results)
    {
        if (splits.Test is null)
            throw new InvalidDataException($"{cell.Name} joins trainings of several seeds, and each held other images of {splits.Train.Name} back: what one was not trained on another was. Give the data a test part.");
        using var scope = new TensorScope();
        using var data = TrainingData.Prepare(splits, cell.Options);
        Model[] models = [.. runs.Select(run => Model.Load(run.Model))];
        try
        {
            using var measured = new CellModel(models, splits, data);
            return results[0] with
            {
                Seconds = results.Sum(result => result.Seconds),
                ProcessorSeconds = results.All(result => result.ProcessorSeconds is not null) ? results.Sum(result => result.ProcessorSeconds) : null,
                Machine = Machine.Describe(),
                Version = ProductVersion.Text,
                Results = CellProtocols.Measure(protocols, measured),
            };
        }
        finally
        {
            foreach (var model in models)
                model.Dispose();
        }
    }
}
