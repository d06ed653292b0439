using Likeness.Evaluation;
using Likeness.Reports;

namespace Likeness.Studio.Runs;

/// <summary>Figures of a finished model that were measured together.</summary>
/// <param name="Title">What was measured: "verification, unseen classes".</param>
/// <param name="Protocol">How: the number of pairs, queries or episodes.</param>
/// <param name="Figures">By name, the headline first.</param>
/// <param name="Collapse">Where the embeddings have collapsed to one point: how far, and what to try. No figure means anything then.</param>
internal sealed record RunFigures(string Title, string Protocol, IReadOnlyList<RunFigure> Figures, string? Collapse)
{
    public static RunFigures Of(EvaluationResult result)
    {
        var table = MetricTable.Of(result);
        return new(table.Title, table.Protocol, [.. table.Rows.Where(row => double.IsFinite(row.Value.Value)).Select(row => new RunFigure(row.Name, row.Value.Value, row.Value.Low, row.Value.High))], result.Collapse);
    }
}

/// <summary>A figure and its 95 % interval.</summary>
/// <param name="Name">auc, eer, tar@far=0.01, recall@1, knn@5, ...</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
internal sealed record RunFigure(string Name, double Value, double Low, double High);
