using System.Buffers;
using System.Collections.Concurrent;
using Likeness.Tensors.Images;

namespace Likeness.Datasets.Loading;

/// <summary>Decodes a data set on all cores, a block at a time and in order; images that cannot be read are passed over.</summary>
/// <param name="dataset">The images.</param>
/// <param name="options">Size and channels wanted, neither left at 0.</param>
internal sealed class BlockDecoder(ImageDataset dataset, ImageOptions options)
{
    /// <summary>Takes the next images, [n, C, H, W].</summary>
    public delegate void Taker(ReadOnlySpan<byte> images);

    private const int BlockBytes = 1 << 25;

    // Few enough that the last thread of a block is not waited for long, many enough that handing them out costs nothing.
    private const int ImagesAtOnce = 16;

    private readonly int _size = options.Bytes;
    private readonly List<int> _kept = [];
    private readonly List<SkippedImage> _skipped = [];

    /// <summary>Positions of the images that were decoded.</summary>
    public IReadOnlyList<int> Kept => _kept;

    /// <summary>The images that were not, in the data set's order.</summary>
    public IReadOnlyList<SkippedImage> Skipped => _skipped;

    /// <summary>Decodes everything.</summary>
    public void Run(Taker take)
    {
        var length = Math.Max(1, Math.Min(BlockBytes / _size, dataset.Count));
        var block = ArrayPool<byte>.Shared.Rent(length * _size);
        try
        {
            for (var start = 0; start < dataset.Count; start += length)
                Decode(start, Math.Min(length, dataset.Count - start), block, take);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private void Decode(int start, int count, byte[] block, Taker take)
    {
        var failures = new IOException?[count];
        Parallel.ForEach(Partitioner.Create(0, count, ImagesAtOnce), () => new byte[_size], (range, _, interleaved) =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
                failures[i] = DecodeOne(start + i, interleaved, block.AsSpan(i * _size, _size));
            return interleaved;
        }, _ => { });

        var whole = 0;
        for (var i = 0; i < count; i++)
        {
            if (failures[i] is { } error)
            {
                _skipped.Add(SkippedImage.Of(dataset, start + i, error));
                continue;
            }
            if (whole < i)
                block.AsSpan(i * _size, _size).CopyTo(block.AsSpan(whole * _size));
            _kept.Add(start + i);
            whole++;
        }
        take(block.AsSpan(0, whole * _size));
    }

    private IOException? DecodeOne(int index, byte[] interleaved, Span<byte> planes)
    {
        try
        {
            if (options.Channels == 1)
            {
                dataset.Read(index, options, planes);
                return null;
            }
            dataset.Read(index, options, interleaved);
            Part(interleaved, planes);
            return null;
        }
        catch (IOException e)
        {
            return e;
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
}
