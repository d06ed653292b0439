using System.Diagnostics.Metrics;

namespace Likeness.Studio.Telemetry;

/// <summary>How an instrument's measurements are put together, and its name, as Prometheus has it.</summary>
/// <param name="Name">Such as http_server_request_duration_seconds.</param>
/// <param name="Help">What it measures.</param>
/// <param name="Type">counter, gauge or histogram.</param>
/// <param name="Bounds">Of a histogram's buckets.</param>
internal sealed record MetricKind(string Name, string Help, string Type, IReadOnlyList<double> Bounds)
{
    private static readonly double[] s_seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly double[] s_counts = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

    public static MetricKind Of(Instrument instrument)
    {
        var type = instrument.GetType();
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var name = instrument.Name.Replace('.', '_').Replace('-', '_') + Unit(instrument.Unit);
        var help = (instrument.Description ?? instrument.Name).Replace('\n', ' ').TrimEnd('.');
        if (definition == typeof(Histogram<>))
            return new(name, help, "histogram", instrument.Unit == "s" ? s_seconds : s_counts);
        return definition == typeof(Counter<>) || definition == typeof(ObservableCounter<>)
            ? new(name + "_total", help, "counter", [])
            : new(name, help, "gauge", []);
    }

    private static string Unit(string? unit) => unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
}
