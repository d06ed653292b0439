using Likeness.Evaluation.Figures;

namespace Likeness.Reports;

/// <summary>A figure and its 95 % interval.</summary>
/// <param name="Name">auc, eer, tar@far=0.01, recall@1, knn@5, ...</param>
/// <param name="Value">The figure and its interval.</param>
public sealed record MetricRow(string Name, MetricValue Value);
