using System.Diagnostics.Metrics;

namespace Likeness.Studio.Telemetry;

/// <summary>What only this server can tell of itself; requests and their times are counted by ASP.NET Core.</summary>
internal sealed class StudioMeter
{
    public const string Name = "Likeness.Studio";

    private readonly Histogram<int> _batches;
    private readonly Meter _meter;

    public StudioMeter(IMeterFactory factory)
    {
        _meter = factory.Create(Name);
        _batches = _meter.CreateHistogram<int>("likeness.batch.images", "{image}", "Images that went through the network together");
        _meter.CreateObservableGauge("process.resident.memory", () => Environment.WorkingSet, "By", "Memory of the process");
    }

    /// <summary>Notes a batch.</summary>
    public void Batch(int images) => _batches.Record(images);

    /// <summary>Watches how many images wait.</summary>
    public void WatchQueue(Func<int> images) => _meter.CreateObservableGauge("likeness.queue.images", images, "{image}", "Images that wait for the network");

    /// <summary>Says which model answers.</summary>
    public void ShowModel(string name, string fingerprint) => _meter.CreateObservableGauge("likeness.model",
        () => new Measurement<int>(1, new KeyValuePair<string, object?>("name", name), new("fingerprint", fingerprint)), null, "The model that answers");
}
