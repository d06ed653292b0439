using System.Collections.Concurrent;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>Decodes whole data sets on all cores, straight into a tensor's memory.</summary>
public static class ImageLoading
{
    // Memory of a tensor is seen through spans, which end at 2 GiB.
    private const long BlockBytes = 1 << 30;
    private const int ReasonsShown = 5;

    extension(ImageDataset dataset)
    {
        /// <summary>Decodes every image.</summary>
        /// <param name="options">Size 0 takes the first image's size; channels 0 are detected from the data.</param>
        /// <param name="device">Where the tensor goes: "cpu", "cuda", ...</param>
        /// <exception cref="DatasetException">Images cannot be read; the message lists the first of them with reasons.</exception>
        public LoadedImages Load(ImageOptions options, string device = "cpu")
        {
            ArgumentNullException.ThrowIfNull(options);
            if (dataset.Count == 0)
                throw new DatasetException($"{dataset.Name} has no image; there is nothing to load.");
            var survey = dataset.Survey();
            var complete = survey.Complete(options);
            var pixels = Tensor.Uninitialised([dataset.Count, complete.Channels, complete.Height, complete.Width], ElementType.Byte);
            try
            {
                Decode(dataset, complete, pixels);
                return new LoadedImages(device == "cpu" ? pixels : Move(pixels, device), dataset.Labels, complete, survey.Note(complete));
            }
            catch
            {
                pixels.Dispose();
                throw;
            }
        }
    }

    private static Tensor Move(Tensor pixels, string device)
    {
        using (pixels)
            return pixels.To(device);
    }

    private static void Decode(ImageDataset dataset, ImageOptions options, Tensor pixels)
    {
        var size = options.Width * options.Height * options.Channels;
        var failures = new ConcurrentQueue<(int Index, string Reason)>();
        var block = (int)Math.Clamp(BlockBytes / size, 1, dataset.Count);
        for (var start = 0; start < dataset.Count; start += block)
        {
            var end = Math.Min(dataset.Count, start + block);
            using var part = pixels.Slice(0, start, end);
            var first = start;
            Parallel.ForEach(Partitioner.Create(start, end), () => new byte[size], (range, _, interleaved) =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                    DecodeOne(dataset, i, options, interleaved, part.Memory<byte>().Slice((i - first) * size, size), failures);
                return interleaved;
            }, _ => { });
        }
        if (!failures.IsEmpty)
            throw Unreadable(dataset, [.. failures.OrderBy(f => f.Index).Select(f => f.Reason)]);
    }

    private static void DecodeOne(ImageDataset dataset, int index, ImageOptions options, byte[] interleaved, Span<byte> planes, ConcurrentQueue<(int, string)> failures)
    {
        try
        {
            if (options.Channels == 1)
            {
                dataset.Read(index, options, planes);
                return;
            }
            dataset.Read(index, options, interleaved);
            Part(interleaved, planes);
        }
        catch (IOException e)
        {
            failures.Enqueue((index, e.Message));
        }
    }

    // [H, W, 3] to [3, H, W]
    private static void Part(ReadOnlySpan<byte> interleaved, Span<byte> planes)
    {
        var area = planes.Length / 3;
        var red = planes[..area];
        var green = planes.Slice(area, area);
        var blue = planes[(2 * area)..];
        for (var i = 0; i < area; i++)
            (red[i], green[i], blue[i]) = (interleaved[3 * i], interleaved[3 * i + 1], interleaved[3 * i + 2]);
    }

    private static DatasetException Unreadable(ImageDataset dataset, string[] reasons) =>
        reasons.Length == 1
            ? new DatasetException(reasons[0])
            : new DatasetException($"{reasons.Length} of {dataset.Count} images of {dataset.Name} cannot be used:\n  "
                + string.Join("\n  ", reasons.Take(ReasonsShown))
                + (reasons.Length > ReasonsShown ? $"\n  and {reasons.Length - ReasonsShown} more" : ""));
}
