using System.Diagnostics;
using System.Text.Json;
using Likeness.Tensors;

namespace Likeness.Benchmarks;

/// <summary>What the machine could do at best: small-conv's multiplications over the measured speed of a large matrix product.</summary>
/// <remarks>
/// A forward pass of one 28x28 image multiplies and adds 24² · 32 · 25 + 8² · 64 · 32 · 25 + 1024 · 256 + 256 · 256 + 256 · 64 times. A training step needs
/// it three times: forward, gradient of the weights, gradient of the inputs (which the first layer does without).
/// </remarks>
internal static class Floor
{
    private const double FirstLayer = 24.0 * 24 * 32 * 25;
    private const double OtherLayers = 8.0 * 8 * 64 * 32 * 25 + 1024 * 256 + 256 * 256 + 256 * 64;

    public static int Run()
    {
        Runtime.Threads = Environment.ProcessorCount;
        var peak = PeakFlops();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            peak_gflops = peak / 1e9,
            train_mflop_an_image = 2 * (2 * FirstLayer + 3 * OtherLayers) / 1e6,
            embed_mflop_an_image = 2 * (FirstLayer + OtherLayers) / 1e6,
            train_ceiling = peak / (2 * (2 * FirstLayer + 3 * OtherLayers)),
            embed_ceiling = peak / (2 * (FirstLayer + OtherLayers)),
        }));
        return 0;
    }

    private static double PeakFlops()
    {
        const int Size = 2048;
        using var scope = new TensorScope();
        var (a, b) = (Tensor.Rand([Size, Size]), Tensor.Rand([Size, Size]));
        a.MatMul(b);
        var best = double.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var product = a.MatMul(b);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return 2.0 * Size * Size * Size / best;
    }
}
