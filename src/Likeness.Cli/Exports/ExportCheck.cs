using System.Globalization;
using System.Runtime.InteropServices;
using Likeness.Models;
using Likeness.Tensors;

namespace Likeness.Cli.Exports;

/// <summary>Runs exported files in another runtime and compares the embeddings with our own.</summary>
internal static class ExportCheck
{
    /// <summary>Largest difference of any number of an embedding that counts as agreement.</summary>
    public const double Tolerance = 1e-4;

    /// <summary>Images of noise that are compared; not as many as the network was traced with.</summary>
    public const int ImageCount = 5;

    private const int Seed = 1;

    /// <summary>Compares one file.</summary>
    /// <returns>The largest difference of any number.</returns>
    /// <exception cref="IOException">The other runtime is absent, or refuses the file.</exception>
    public static double Difference(ForeignRuntime runtime, Model model, string file) => Differences(runtime, [new(model, file)])[0];

    /// <summary>Compares several files in one process.</summary>
    /// <returns>The largest difference of any number, for each.</returns>
    public static double[] Differences(ForeignRuntime runtime, IReadOnlyList<ForeignJob> jobs)
    {
        var folder = Directory.CreateTempSubdirectory("likeness-check-").FullName;
        try
        {
            var pixels = jobs.Select(job => Noise(job.Model)).ToArray();
            List<string> arguments = [];
            for (var i = 0; i < jobs.Count; i++)
            {
                File.WriteAllBytes(Pixels(i), pixels[i]);
                arguments.AddRange([Path.GetFullPath(jobs[i].File), .. Shape(jobs[i].Model).Select(n => n.ToString(CultureInfo.InvariantCulture)), Pixels(i), Embeddings(i)]);
            }
            runtime.Run(arguments, folder);
            return [.. jobs.Select((job, i) => Difference(Own(job.Model, pixels[i]), Numbers(File.ReadAllBytes(Embeddings(i)), runtime)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Pixels(int job) => Path.Combine(folder, $"{job}.pixels");
        string Embeddings(int job) => Path.Combine(folder, $"{job}.embeddings");
    }

    private static long[] Shape(Model model) => [ImageCount, model.ImageOptions.Channels, model.ImageOptions.Height, model.ImageOptions.Width];

    private static byte[] Noise(Model model)
    {
        var bytes = new byte[Shape(model).Aggregate(1L, (a, b) => a * b)];
        new Random(Seed).NextBytes(bytes);
        return bytes;
    }

    private static float[] Own(Model model, byte[] pixels)
    {
        using var scope = new TensorScope();
        return model.Network.Embed(Tensor.From(pixels, Shape(model))).ToArray<float>();
    }

    private static float[] Numbers(byte[] bytes, ForeignRuntime runtime) => bytes.Length % sizeof(float) == 0
        ? MemoryMarshal.Cast<byte, float>(bytes).ToArray()
        : throw new IOException($"{runtime.Name} wrote {bytes.Length} bytes, which is no list of floats.");

    private static double Difference(float[] own, float[] foreign) => own.Length == foreign.Length
        ? own.Zip(foreign, (a, b) => float.IsFinite(b) ? Math.Abs((double)a - b) : double.PositiveInfinity).Max()
        : double.PositiveInfinity;
}
