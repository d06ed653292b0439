using System.Diagnostics;
using System.Text.Json;
using Likeness.Tensors;

namespace Likeness.Benchmarks;

/// <summary>Live tensors and resident memory over many training steps.</summary>
internal static class Steady
{
    private const int WarmUp = 200;

    public static int Run(string folder, int steps)
    {
        using var work = new Workload(folder, Workload.Softmax);
        for (var i = 0; i < WarmUp; i++)
            work.TrainStep();
        var (tensors, resident) = (Tensor.LiveCount, Resident());
        var (most, largest) = (tensors, resident);
        for (var i = WarmUp; i < steps; i++)
        {
            work.TrainStep();
            most = Math.Max(most, Tensor.LiveCount);
            if (i % 50 == 0)
                largest = Math.Max(largest, Resident());
        }
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            steps,
            live_tensors_after_200 = tensors,
            live_tensors_most = most,
            resident_mib_after_200 = resident,
            resident_mib_largest = largest,
            growth_percent = 100 * (largest / resident - 1),
            peak_mib = process.PeakWorkingSet64 / 1024.0 / 1024,
        }));
        return 0;
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1024.0 / 1024;
    }
}
