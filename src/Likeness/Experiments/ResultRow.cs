namespace Likeness.Experiments;

/// <summary>A method on a data set in a variant, over all seeds that are finished.</summary>
/// <param name="Cell">One of its trainings.</param>
/// <param name="Results">What came out of each finished one, at least one.</param>
public sealed record ResultRow(Cell Cell, IReadOnlyList<CellResult> Results)
{
    /// <summary>Mean seconds of a training.</summary>
    public double Seconds => Results.Average(result => result.Seconds);

    /// <summary>Mean seconds of a training of all processors together; null where they were not counted.</summary>
    public double? ProcessorSeconds => Results.Average(result => result.ProcessorSeconds);

    /// <summary>A figure; null where not every training has it.</summary>
    public SeedInterval? this[ResultColumn column] =>
        Results.Select(result => result[column]).ToArray() is var figures && figures.All(figure => figure is not null)
            ? SeedInterval.Of([.. figures.Select(figure => figure!.Value)])
            : null;

    /// <summary>The rows of an experiment, in the order of its trainings; those with none finished are left out.</summary>
    public static IReadOnlyList<ResultRow> Of(ExperimentRun run) =>
    [
        .. from cell in run.Cells
           let result = run.Result(cell)
           where result is not null
           group (cell, result) by (cell.Data, cell.Variant, cell.Method) into seeds
           select new ResultRow(seeds.First().cell, [.. seeds.Select(seed => seed.result)]),
    ];
}
