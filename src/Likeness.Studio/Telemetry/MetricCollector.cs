using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Likeness.Studio.Telemetry;

/// <summary>Listens to the server's instruments and writes their figures as Prometheus reads them.</summary>
/// <remarks>
/// Text format 0.0.4, https://prometheus.io/docs/instrumenting/exposition_formats/. Names follow OpenTelemetry's rules for
/// Prometheus, so that dashboards made for ASP.NET Core fit.
/// </remarks>
internal sealed class MetricCollector : IDisposable
{
    /// <summary>Content type of <see cref="Write"/>.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] s_meters = [StudioMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private readonly ConcurrentDictionary<(MetricKind Kind, string Labels), MetricSeries> _series = new();
    private readonly MeterListener _listener = new();

    /// <param name="factory">Only its meters are listened to: there may be another server in the process.</param>
    public MetricCollector(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory && s_meters.Contains(instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument, MetricKind.Of(instrument));
        };
        _listener.SetMeasurementEventCallback<double>(Take);
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, kind) => Take(instrument, value, tags, kind));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, kind) => Take(instrument, value, tags, kind));
        _listener.Start();
    }

    /// <summary>All figures there are.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var metric in _series.GroupBy(series => series.Key.Kind).OrderBy(metric => metric.Key.Name, StringComparer.Ordinal))
        {
            var (name, help, type, bounds) = metric.Key;
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
            foreach (var (key, series) in metric.OrderBy(series => series.Key.Labels, StringComparer.Ordinal))
                Append(text, name, key.Labels, series, bounds);
        }
        return text.ToString();
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var kind = (MetricKind)state!;
        var series = _series.GetOrAdd((kind, Labels(tags)), static key => new MetricSeries(key.Kind.Bounds));
        if (instrument.IsObservable)
            series.Set(value);
        else
            series.Add(value);
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
            text.Append(text.Length == 0 ? "" : ",").Append(name.Replace('.', '_')).Append("=\"").Append(Escape(value)).Append('"');
        return text.ToString();
    }

    private static string Escape(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)!
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Append(StringBuilder text, string name, string labels, MetricSeries series, IReadOnlyList<double> bounds)
    {
        var (sum, count, buckets) = series.Read();
        var braced = labels.Length == 0 ? "" : $"{{{labels}}}";
        if (bounds.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{braced} {sum}\n");
            return;
        }
        var before = labels.Length == 0 ? "" : labels + ",";
        for (var bucket = 0; bucket < buckets.Length; bucket++)
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"{bounds[bucket]}\"}} {buckets[bucket]}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"+Inf\"}} {count}\n{name}_sum{braced} {sum}\n{name}_count{braced} {count}\n");
    }
}
