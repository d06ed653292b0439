using System.Text.Json;
using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Caching;

/// <summary>Decodes a large data set once, for many epochs and many trainings: its pixels then lie in a mapped file.</summary>
/// <remarks>
/// A file is written beside its place, flushed and renamed, so it is whole or absent whatever is killed; two processes that want the same
/// both write, and the last one's stays. A file that is truncated, damaged in its frame or of something else is made anew. Small sets are
/// decoded into memory, which takes less time than it would to look for them.
/// </remarks>
/// <param name="folder">Where files are kept; null keeps none.</param>
public sealed class PixelCache(CacheFolder? folder)
{
    /// <summary>Sets whose pixels take fewer bytes are small.</summary>
    public long LeastBytes { get; init; } = 64 << 20;

    /// <summary>Decodes every image that can be read, or finds it decoded.</summary>
    /// <param name="dataset">The images.</param>
    /// <param name="options">Size and channels, neither left at 0.</param>
    /// <returns>Perhaps no image at all. The pixels may only be read.</returns>
    public LoadedImages Load(ImageDataset dataset, ImageOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        var bytes = (long)dataset.Count * options.Bytes;
        if (folder is null || bytes < LeastBytes || bytes > folder.MostBytes)
            return dataset.LoadReadable(options);
        var key = PixelKey.Of(dataset, options);
        try
        {
            return Open(dataset, options, key) ?? Make(dataset, options, key);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder that may not be written costs time, not the training.
            return ImageLoading.Decode(dataset, options, $"the cache cannot be used ({error.Message}), so the images are kept in memory");
        }
    }

    private LoadedImages? Open(ImageDataset dataset, ImageOptions options, byte[] key)
    {
        var path = folder!.FileOf(key);
        if (!File.Exists(path))
            return null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (PixelHeader.Read(file, key, dataset.Count, options.Bytes) is not { } header || !Fits(header, dataset.Count))
                return null;
            var pixels = Map(path, header, options);
            folder.Touch(path);
            return Loaded(dataset, options, pixels, header);
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            // Another process removed it just now to make room; or somebody forged its list.
            return null;
        }
    }

    private LoadedImages Make(ImageDataset dataset, ImageOptions options, byte[] key)
    {
        var part = folder!.PartOf(key);
        var bytes = PixelHeader.Start + (long)dataset.Count * options.Bytes;
        folder.MakeRoom(bytes);
        try
        {
            using var file = new FileStream(part, new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
                // A full disk is then told of here, and not by a signal when a mapped page has no place to go.
                PreallocationSize = bytes,
            });
            file.Position = PixelHeader.Start;
            var decoder = new BlockDecoder(dataset, options);
            decoder.Run(images => file.Write(images));
            if (decoder.Kept.Count == 0)
                return dataset.LoadReadable(options);
            return Finish(dataset, options, key, file, decoder);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private LoadedImages Finish(ImageDataset dataset, ImageOptions options, byte[] key, FileStream file, BlockDecoder decoder)
    {
        var whole = new bool[dataset.Count];
        foreach (var position in decoder.Kept)
            whole[position] = true;
        var left = Enumerable.Range(0, dataset.Count).Where(position => !whole[position]);
        var header = new PixelHeader(decoder.Kept.Count, options.Bytes, [.. left.Zip(decoder.Skipped, (position, image) => new SkippedPosition(position, image.Reason))]);
        var (before, after) = header.ToBytes(key);
        file.Write(after);
        file.SetLength(file.Position);
        file.Position = 0;
        file.Write(before);
        file.Flush(flushToDisk: true);
        // Mapped before it has its name, from when on another process may remove it to make room.
        var pixels = Map(file.Name, header, options);
        folder!.Touch(file.Name);
        File.Move(file.Name, folder.FileOf(key), overwrite: true);
        return Loaded(dataset, options, pixels, header);
    }

    private static Tensor Map(string path, PixelHeader header, ImageOptions options) =>
        Tensor.Map(path, PixelHeader.Start, [header.Images, options.Channels, options.Height, options.Width], ElementType.Byte);

    private static bool Fits(PixelHeader header, int images) =>
        header.Images + header.Skipped.Count == images
        && header.Skipped.Select(image => image.Position).Distinct().Count(position => position >= 0 && position < images) == header.Skipped.Count;

    private static LoadedImages Loaded(ImageDataset dataset, ImageOptions options, Tensor pixels, PixelHeader header)
    {
        var left = header.Skipped.Select(image => image.Position).ToHashSet();
        return new(pixels, dataset, [.. Enumerable.Range(0, dataset.Count).Where(position => !left.Contains(position))])
        {
            Options = options,
            Skipped = [.. header.Skipped.Select(image => new SkippedImage(dataset.ImageName(image.Position), dataset.Source(image.Position), image.Reason))],
        };
    }
}
