using System.Text.Json;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Optimisers;

namespace Likeness.Benchmarks;

/// <summary>What each backbone costs: images a second of processor, in training and in use.</summary>
internal static class Backbones
{
    private const int Embedding = 128;
    private static readonly string[] s_names = ["residual", "mobilenet-v3-small", "resnet18", "resnet34", "resnet50"];
    private static readonly (int Size, int Batch)[] s_sizes = [(96, 32), (224, 16)];

    public static int Run(double seconds)
    {
        Runtime.Threads = Environment.ProcessorCount;
        foreach (var (size, batch) in s_sizes)
            foreach (var name in s_names)
                Console.WriteLine(JsonSerializer.Serialize(Measure(name, size, batch, seconds)));
        return 0;
    }

    private static object Measure(string name, int size, int batch, double seconds)
    {
        using var scope = new TensorScope();
        Runtime.Seed(1);
        var options = new TrainingOptions { Encoder = name, ImageSize = size, Channels = 3, Embedding = Embedding };
        using var network = NetworkFactory.Build(options, PixelStatistics.ImageNet(3));
        using var optimiser = new Sgd([ParameterGroup.Of(network)], new() { LearningRate = 1e-4, Momentum = 0.9 });
        var images = Tensor.Rand([batch, 3, size, size]);
        network.Train();
        var train = Rate(() => Step(network, optimiser, images), batch, seconds);
        network.Eval();
        var embed = Rate(() => Embed(network, images), batch, seconds);
        return new { name, size, train_processor = train, embed_processor = embed };
    }

    private static void Step(SiameseNetwork network, Optimiser optimiser, Tensor images)
    {
        using var scope = new TensorScope();
        optimiser.ClearGradients();
        network.Forward(images).Sum().Backward();
        optimiser.Step();
    }

    private static void Embed(SiameseNetwork network, Tensor images)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        network.Forward(images);
    }

    private static double Rate(Action work, int batch, double seconds)
    {
        work();
        var (count, processor) = (0, Environment.CpuUsage.TotalTime);
        do
        {
            work();
            count++;
        }
        while ((Environment.CpuUsage.TotalTime - processor).TotalSeconds < seconds);
        return count * batch / (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
    }
}
