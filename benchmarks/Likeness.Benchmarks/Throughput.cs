using System.Diagnostics;
using System.Text.Json;

namespace Likeness.Benchmarks;

/// <summary>Images a second of training and of embedding.</summary>
internal static class Throughput
{
    private const int WarmUp = 20;

    public static int Run(string folder, double seconds)
    {
        using var work = new Workload(folder, Workload.Softmax);
        var train = Rate(_ => work.TrainStep(), seconds);
        var embed = Rate(work.EmbedBlock, seconds);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new { train, embed, peak_mib = process.PeakWorkingSet64 / 1024.0 / 1024 }));
        return 0;
    }

    private static double Rate(Func<int, int> work, double seconds)
    {
        for (var i = 0; i < WarmUp; i++)
            work(i);
        var (images, start, number) = (0L, Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
            images += work(number++);
        return images / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
