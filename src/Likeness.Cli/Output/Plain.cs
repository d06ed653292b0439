using System.Globalization;
using Likeness.Evaluation.Figures;

namespace Likeness.Cli.Output;

/// <summary>Numbers as people read them.</summary>
internal static class Plain
{
    /// <summary>"60,000".</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 image", "60,000 images".</summary>
    public static string Count(long value, string one, string many) => $"{Count(value)} {(value == 1 ? one : many)}";

    /// <summary>"97.3 %".</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##} %");

    /// <summary>Four significant digits, which is what a distance is good for.</summary>
    public static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>"41 s", "3 min 05 s", "2 h 10 min".</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{(int)time.TotalSeconds} s",
        { TotalMinutes: < 60 } => $"{time.Minutes} min {time.Seconds:00} s",
        _ => $"{(int)time.TotalHours} h {time.Minutes:00} min",
    };

    /// <summary>"0.9153 (0.9097 to 0.9206)": a figure and its 95 % interval.</summary>
    public static string Metric(MetricValue value) => value.ToString();

    /// <summary>A path as a shell takes it.</summary>
    public static string Shell(string path) =>
        path.All(letter => char.IsLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_' or '+' or ',' or '=' or '@' or ':')
            ? path
            : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
