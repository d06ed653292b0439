namespace Likeness.Experiments;

/// <summary>A figure that an experiment's tables show.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Protocol">The protocol that measures it.</param>
/// <param name="Metric">Its name there.</param>
public sealed record ResultColumn(string Title, string Protocol, string Metric)
{
    private const string Percent = "percent";

    /// <summary>Digits behind the point: errors in percent have two, shares four.</summary>
    public int Decimals => Metric.EndsWith(Percent, StringComparison.Ordinal) ? 2 : 4;

    /// <summary>Whether it counts what is wrong.</summary>
    public bool LessIsBetter => Metric is "eer" or $"error_{Percent}";

    /// <summary>The better of two figures.</summary>
    public double Better(double a, double b) => LessIsBetter ? Math.Min(a, b) : Math.Max(a, b);
}
