using Likeness.Cli.Output;
using Likeness.Losses;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Optimisers;

namespace Likeness.Cli.Diagnosis;

/// <summary>How fast this machine is at what training and use are made of; a few seconds in all.</summary>
internal static class SpeedFindings
{
    private const int MatrixSize = 2048;
    private const int BatchSize = 128;
    private const int EmbeddedImages = 1_024;
    private const double SlowGigaflops = 10;
    private static readonly TimeSpan s_each = TimeSpan.FromSeconds(1.5);

    public static IEnumerable<Finding> Measure(TimeProvider clock)
    {
        using var scope = new TensorScope();
        Runtime.Seed(0);
        var flops = MatrixProducts(clock) / 1e9;
        yield return new("matrix products", $"{flops:0} GFLOP/s", flops < SlowGigaflops ? "This is slow for any processor; see blas above." : null) { Measured = flops };
        var trained = Training(clock);
        yield return new("training", $"{Plain.Count((long)trained)} images/s (small-conv, 28 x 28, batches of {BatchSize})") { Measured = trained };
        var embedded = Embedding(clock);
        yield return new("embedding", $"{Plain.Count((long)embedded)} images/s (small-conv, 28 x 28)") { Measured = embedded };
    }

    private static double MatrixProducts(TimeProvider clock)
    {
        var (a, b) = (Tensor.Randn([MatrixSize, MatrixSize]), Tensor.Randn([MatrixSize, MatrixSize]));
        return PerSecond(clock, () => a.MatMul(b)) * 2 * Math.Pow(MatrixSize, 3);
    }

    private static double Training(TimeProvider clock)
    {
        using var network = Network();
        using var loss = new SoftmaxLoss(64, 10, 0);
        var images = Tensor.Rand([BatchSize, 1, 28, 28]);
        var labels = Tensor.From([.. Enumerable.Range(0, BatchSize).Select(image => image % 10L)]);
        var optimiser = new AdamW([ParameterGroup.Of(network), ParameterGroup.Of(loss)], new());
        return BatchSize * PerSecond(clock, () =>
        {
            var total = loss.Forward(network.Forward(images), labels).Total;
            optimiser.ClearGradients();
            total.Backward();
            optimiser.Step();
        });
    }

    private static double Embedding(TimeProvider clock)
    {
        using var network = Network();
        var images = (Tensor.Rand([EmbeddedImages, 1, 28, 28]) * 255).To(ElementType.Byte);
        return EmbeddedImages * PerSecond(clock, () => network.Embed(images));
    }

    private static SiameseNetwork Network() => NetworkFactory.Build(new TrainingOptions(), new PixelStatistics([0.3f], [0.3f]));

    private static double PerSecond(TimeProvider clock, Action work)
    {
        // The first time also compiles, and lays out memory.
        Once(work);
        var start = clock.GetTimestamp();
        var count = 0;
        do
        {
            Once(work);
            count++;
        }
        while (clock.GetElapsedTime(start) < s_each);
        return count / clock.GetElapsedTime(start).TotalSeconds;
    }

    private static void Once(Action work)
    {
        using var scope = new TensorScope();
        work();
    }
}
