using System.Globalization;

namespace Likeness.Evaluation.Figures;

/// <summary>A measured figure and its 95 % confidence interval.</summary>
/// <param name="Value">The figure itself, as measured on all the data.</param>
/// <param name="Low">The lower end of the interval, never above <paramref name="Value"/>.</param>
/// <param name="High">The upper end of the interval, never below <paramref name="Value"/>.</param>
public readonly record struct MetricValue(double Value, double Low, double High)
{
    /// <summary>The figure, then its interval in brackets: <c>0.9153 (0.9097 to 0.9206)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:0.0000} ({Low:0.0000} to {High:0.0000})");
}
