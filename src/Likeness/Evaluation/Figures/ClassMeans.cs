namespace Likeness.Evaluation.Figures;

/// <summary>The mean over classes of the mean within each, with Student's interval over the classes.</summary>
internal static class ClassMeans
{
    /// <param name="values">A class number and a value in [0, 1] for each query; at least one.</param>
    public static MetricValue Of(IEnumerable<(int Label, double Value)> values) =>
        MeanInterval.Of([.. values.GroupBy(query => query.Label, query => query.Value).OrderBy(group => group.Key).Select(group => group.Average())]);
}
