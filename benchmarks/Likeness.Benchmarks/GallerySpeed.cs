using System.Diagnostics;
using System.Text.Json;
using Likeness.Comparisons;
using Likeness.Galleries.Search;
using Likeness.Galleries.Stores;

namespace Likeness.Benchmarks;

/// <summary>Galleries of many entries, without a model: 128 numbers of unit length, ten entries a label, scattered around it as a trained model's are.</summary>
internal static class GallerySpeed
{
    private const int Dimensions = 128;
    private const int EntriesOfLabel = 10;
    private const int Queries = 1_000;

    public static int Run(string folder, int entries)
    {
        var path = Path.Combine(folder, $"speed-{entries}.gallery");
        using var store = SqliteGalleryStore.Create(path, new("f00d", Dimensions, GalleryDescription.Euclidean, DateTimeOffset.UnixEpoch));
        var result = new Dictionary<string, object> { ["entries"] = entries };
        var watch = Stopwatch.StartNew();
        foreach (var batch in Enumerable.Range(0, entries).Chunk(5_000))
            store.Add([.. batch.Select(Entry)]);
        result["bulk_enrolments_per_second"] = Math.Round(entries / watch.Elapsed.TotalSeconds);
        using (var index = new GalleryIndex(store, new EuclideanComparison()))
        {
            watch.Restart();
            result["indexed"] = index.Prepare();
            result["build_seconds"] = Math.Round(watch.Elapsed.TotalSeconds, 1);
            Measure(index, store, entries, result);
        }
        using (var again = new GalleryIndex(store, new EuclideanComparison()))
        {
            watch.Restart();
            again.Nearest(Vector(0, 0), 10);
            result["open_with_index_seconds"] = Math.Round(watch.Elapsed.TotalSeconds, 2);
        }
        result["peak_memory_mib"] = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(JsonSerializer.Serialize(result));
        return 0;
    }

    /// <summary>Single-image enrolments a second by one and by 32 callers, beside what the disk flushes a second.</summary>
    public static int Enrol(string folder, double seconds)
    {
        using var store = SqliteGalleryStore.Create(Path.Combine(folder, "enrol.gallery"), new("f00d", Dimensions, GalleryDescription.Euclidean, DateTimeOffset.UnixEpoch));
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["disk_flushes_per_second"] = Flushes(folder, seconds),
            ["enrolments_per_second_1_caller"] = Enrolments(store, 1, seconds),
            ["enrolments_per_second_32_callers"] = Enrolments(store, 32, seconds),
        }));
        return 0;
    }

    internal static Enrolment Entry(int number) => new() { Label = $"label {number / EntriesOfLabel}", Embedding = Vector(number / EntriesOfLabel, number), Model = "f00d" };

    private static void Measure(GalleryIndex index, SqliteGalleryStore store, int entries, Dictionary<string, object> result)
    {
        using var exact = new GalleryIndex(store, new EuclideanComparison(), int.MaxValue);
        var (times, exactTimes, hits) = (new double[Queries], new List<double>(), 0);
        var judged = entries > 200_000 ? 0 : Queries;       // comparing all of a million needs a second copy of them
        for (var query = 0; query < Queries; query++)
        {
            var vector = Vector(query * 7 % (entries / EntriesOfLabel), -1 - query);
            var start = Stopwatch.GetTimestamp();
            var near = index.Nearest(vector, 10);
            times[query] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (query >= judged)
                continue;
            start = Stopwatch.GetTimestamp();
            var all = exact.Nearest(vector, 10);
            exactTimes.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            hits += all.IntersectBy(near.Select(entry => entry.Id), entry => entry.Id).Count();
        }
        (result["search_p50_ms"], result["search_p99_ms"]) = (Percentile(times, 0.5), Percentile(times, 0.99));
        if (judged > 0)
            (result["recall@10"], result["exact_p50_ms"]) = (hits / (10.0 * judged), Percentile([.. exactTimes], 0.5));
    }

    private static double Enrolments(SqliteGalleryStore store, int callers, double seconds)
    {
        var (done, watch) = (0, Stopwatch.StartNew());
        var threads = Enumerable.Range(0, callers).Select(_ => new Thread(() =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
                store.Add([Entry(callers * 10_000_000 + Interlocked.Increment(ref done))]);
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return Math.Round(done / watch.Elapsed.TotalSeconds);
    }

    private static double Flushes(string folder, double seconds)
    {
        using var file = new FileStream(Path.Combine(folder, "flush"), FileMode.Create);
        var (count, watch) = (0, Stopwatch.StartNew());
        for (; watch.Elapsed.TotalSeconds < seconds; count++)
        {
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
        }
        return Math.Round(count / watch.Elapsed.TotalSeconds);
    }

    // Each a function of its numbers: nothing need be kept to draw it again.
    private static float[] Vector(int label, int entry)
    {
        var (centre, noise) = (new Random(label), new Random(unchecked(entry * 7919 + 1)));
        var vector = new float[Dimensions];
        for (var i = 0; i < Dimensions; i++)
            vector[i] = (float)(Normal(centre) + 0.5 * Normal(noise));
        var length = MathF.Sqrt(vector.Sum(x => x * x));
        return Array.ConvertAll(vector, x => x / length);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Percentile(double[] times, double share) => Math.Round(times.Order().ElementAt((int)(share * times.Length)), 3);
}
