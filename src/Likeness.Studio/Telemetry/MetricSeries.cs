namespace Likeness.Studio.Telemetry;

/// <summary>The figures of one instrument under one set of labels: a sum that is counted up, a last value, or a histogram.</summary>
/// <param name="bounds">Upper bounds of the histogram's buckets, rising; empty for what is no histogram.</param>
internal sealed class MetricSeries(IReadOnlyList<double> bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[bounds.Count];

    private double _sum;
    private long _count;

    /// <summary>Counts a measurement in.</summary>
    public void Add(double value)
    {
        lock (_lock)
        {
            _sum += value;
            _count++;
            for (var bucket = 0; bucket < _buckets.Length; bucket++)
                if (value <= bounds[bucket])
                    _buckets[bucket]++;
        }
    }

    /// <summary>Replaces the value.</summary>
    public void Set(double value)
    {
        lock (_lock)
            _sum = value;
    }

    /// <summary>The sum or the last value, how many measurements there were, and how many were up to each bound.</summary>
    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (_lock)
            return (_sum, _count, [.. _buckets]);
    }
}
