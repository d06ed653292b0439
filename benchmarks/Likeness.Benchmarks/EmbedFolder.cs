using System.Diagnostics;
using System.Text.Json;
using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Export;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Benchmarks;

/// <summary>A folder of images embedded, decoding included; and one image at a time.</summary>
internal static class EmbedFolder
{
    private const int WarmUp = 64;
    private const int Singles = 200;

    /// <summary>A model of random weights, and the same as TorchScript, from which PyTorch's side takes the weights.</summary>
    public static int Prepare(string encoder, int size, string file)
    {
        Runtime.Seed(0);
        var options = new TrainingOptions { Encoder = encoder, ImageSize = size, Channels = 3, Embedding = 128 };
        using var model = new Model(new(options, new("nothing", "", 1, ["a"], []), null, ProductVersion.Text), NetworkFactory.Build(options, new([0.5f, 0.5f, 0.5f], [0.25f, 0.25f, 0.25f])));
        model.Network.Eval();
        model.Save(file);
        TorchScriptExport.Write(model, Path.ChangeExtension(file, ".pt"));
        return 0;
    }

    public static int Run(string file, string folder)
    {
        Runtime.Threads = Environment.ProcessorCount;
        using var scope = new TensorScope();
        using var model = Model.Load(file);
        var images = ImageDataset.OfFiles("the images", [folder]);
        model.Embed(images.Subset([.. Enumerable.Range(0, WarmUp)], "warm-up"));

        var start = Stopwatch.GetTimestamp();
        var first = model.Embed(images).Values.Slice(0, 0, 1).ToArray<float>();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            images = images.Count,
            rate = images.Count / seconds,
            single_ms = Milliseconds(model, images),
            first,
            peak_mib = process.PeakWorkingSet64 / 1024.0 / 1024,
        }));
        return 0;
    }

    // The median time from a file's bytes to its embedding.
    private static double Milliseconds(Model model, ImageDataset images)
    {
        var times = new double[Singles];
        for (var i = 0; i < Singles; i++)
        {
            var bytes = images.Bytes(i);
            var start = Stopwatch.GetTimestamp();
            model.Embed(bytes.AsSpan());
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return times.Order().ElementAt(Singles / 2);
    }
}
