using System.Diagnostics;
using System.Text.Json;
using Likeness.Caching;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Benchmarks;

/// <summary>Images a second from JPEG files in an archive to 96 x 96 RGB in one tensor: decoded, and found decoded.</summary>
internal static class Decoding
{
    private const int Size = 96;

    public static int Run(string archive)
    {
        var images = DatasetCatalog.Open(archive).Train;
        var options = ImageOptions.Square(Size, 3) with { Fit = ImageFit.Squash };
        var folder = Directory.CreateTempSubdirectory("likeness-decoding-");
        try
        {
            // The first time also compiles this code.
            images.Subset([.. Enumerable.Range(0, Math.Min(images.Count, 200))], images.Name).LoadReadable(options).Dispose();
            var before = Environment.CpuUsage.TotalTime;
            var memory = Seconds(() => images.LoadReadable(options).Dispose());
            var processors = Environment.CpuUsage.TotalTime - before;
            var cache = new PixelCache(new CacheFolder(folder.FullName, 1L << 40, TimeProvider.System)) { LeastBytes = 0 };
            var first = Seconds(() =>
            {
                using var decoded = cache.Load(images, options);
                Epoch(decoded);
            });
            var opened = Seconds(() => cache.Load(images, options).Dispose());
            using var pixels = cache.Load(images, options);
            var second = Seconds(() => Epoch(pixels));
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                images = images.Count,
                decode = images.Count / memory,
                processor_ms = processors.TotalMilliseconds / images.Count,
                first_epoch_seconds = first,
                reopen_seconds = opened,
                second_epoch_seconds = second,
                second_over_first = first / second,
            }));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Every image once, in batches of 128 copied together as a training step has them.</summary>
    private static void Epoch(LoadedImages images)
    {
        for (var start = 0; start < images.Count; start += 128)
        {
            int[] rows = [.. Enumerable.Range(start, Math.Min(128, images.Count - start))];
            using var batch = Tensor.Uninitialised([rows.Length, 3, Size, Size], ElementType.Byte);
            images.Pixels.CopyRows(rows, batch);
        }
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
