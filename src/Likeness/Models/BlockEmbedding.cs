using Likeness.Datasets;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Models;

/// <summary>Decodes and embeds a data set block by block, on all cores: while some decode, others run the network.</summary>
/// <remarks>
/// Each worker takes the next block, decodes it into a buffer of its own and runs the network on it with one thread. No core waits for
/// another, decoding never waits for the network, and memory is that of one block a worker, whatever the size of the data set.
/// </remarks>
internal sealed class BlockEmbedding
{
    // Large enough that a convolution is worth its start, small enough that the feature maps of a block stay in reach of the caches.
    private const int BlockPixels = 600_000;
    private const int MostImages = 256;
    private const int FewestImages = 4;

    private readonly Model _model;
    private readonly ImageDataset _data;
    private readonly ImageOptions _options;
    private readonly Tensor _embeddings;
    private readonly IOException?[] _failures;
    private readonly int _workers;
    private readonly int _blockSize;
    private int _next;

    /// <param name="model">The model.</param>
    /// <param name="data">At least one image.</param>
    /// <param name="options">How images are brought to the model.</param>
    /// <param name="embeddings">[N, D], to be filled.</param>
    public BlockEmbedding(Model model, ImageDataset data, ImageOptions options, Tensor embeddings)
    {
        (_model, _data, _options, _embeddings) = (model, data, options, embeddings);
        _failures = new IOException?[data.Count];
        _workers = Math.Clamp((data.Count + FewestImages - 1) / FewestImages, 1, Runtime.Threads);
        var most = Math.Clamp(BlockPixels / (options.Width * options.Height), FewestImages, MostImages);
        _blockSize = Math.Clamp((data.Count + _workers - 1) / _workers, 1, most);
    }

    /// <summary>Embeds every image.</summary>
    /// <returns>For each image why it could not be read, or null; the rows of those that could not hold nothing of use.</returns>
    public IReadOnlyList<IOException?> Run()
    {
        var threads = Runtime.Threads;
        Parallel.For(0, _workers, new ParallelOptions { MaxDegreeOfParallelism = _workers }, _ =>
        {
            // The setting stays with the thread, which belongs to the pool and will do other work.
            Runtime.Threads = _workers > 1 ? 1 : threads;
            try
            {
                Work();
            }
            finally
            {
                Runtime.Threads = threads;
            }
        });
        return _failures;
    }

    private void Work()
    {
        using var scope = new TensorScope();
        var buffer = Tensor.Uninitialised([_blockSize, _options.Height, _options.Width, _options.Channels], ElementType.Byte);
        while (Interlocked.Add(ref _next, _blockSize) - _blockSize is var start && start < _data.Count)
        {
            using var block = new TensorScope();
            var end = Math.Min(start + _blockSize, _data.Count);
            Decode(start, end, buffer.Memory<byte>());
            _embeddings.Slice(0, start, end).CopyFrom(_model.Embed(buffer.Slice(0, 0, end - start).Permute(0, 3, 1, 2)));
        }
    }

    private void Decode(int start, int end, Span<byte> pixels)
    {
        var size = _options.Height * _options.Width * _options.Channels;
        for (var image = start; image < end; image++)
            try
            {
                _data.Read(image, _options, pixels.Slice((image - start) * size, size));
            }
            catch (IOException error)
            {
                _failures[image] = error;
            }
    }
}
