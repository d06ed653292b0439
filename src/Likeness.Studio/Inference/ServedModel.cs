using Likeness.Galleries;
using Likeness.Models;
using Likeness.Studio.Limits;
using Likeness.Studio.Telemetry;
using Likeness.Tensors.Images;

namespace Likeness.Studio.Inference;

/// <summary>A model that answers many requests at once: images are decoded on the threads that ask, embedded on one of its own.</summary>
internal sealed class ServedModel : IDisposable
{
    private readonly InferenceQueue _queue;
    private readonly ImageOptions _imageOptions;
    // Decoding is what takes memory: a request's bytes are few beside its pixels.
    private readonly SemaphoreSlim _decoders = new(Environment.ProcessorCount);

    /// <param name="name">As clients see it: never a path.</param>
    /// <param name="model">Owned from now on.</param>
    /// <param name="limits">What a request may cost.</param>
    /// <param name="meter">Told of batches and of what waits.</param>
    public ServedModel(string name, Model model, StudioLimits limits, StudioMeter meter)
    {
        (Name, Model) = (name, model);
        _imageOptions = model.ImageOptions with { PixelLimit = limits.Pixels };
        _queue = new(model, limits, meter);
        meter.ShowModel(name, model.Fingerprint);
    }

    /// <summary>As clients see it.</summary>
    public string Name { get; }

    /// <summary>Tells its weights from those of any other model.</summary>
    public string Fingerprint => Model.Fingerprint;

    /// <summary>The model itself, to compare embeddings with; only <see cref="EmbedAsync"/> embeds.</summary>
    public Model Model { get; }

    /// <summary>What the model file says beside the weights.</summary>
    public ModelDescription Description => Model.Description;

    /// <summary>Are two encoded images the same?</summary>
    /// <param name="a">One image file's content.</param>
    /// <param name="b">The other's.</param>
    /// <param name="far">Share of different pairs that may be taken for the same; the model's usual one when left out.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    public async Task<Verification> VerifyAsync(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b, double? far, CancellationToken cancellation)
    {
        // Asked for a rate that it was not calibrated for, the model says so before anything is decoded.
        Model.Judge(0, far);
        Bitmap[] images = [await DecodeAsync(a, cancellation), await DecodeAsync(b, cancellation)];
        return Model.Judge((await _queue.RunAsync(new(images, compares: true, cancellation))).Distance, far);
    }

    /// <summary>Embeds encoded images.</summary>
    /// <returns>An embedding an image.</returns>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<ReadOnlyMemory<byte>> images, CancellationToken cancellation)
    {
        var decoded = new Bitmap[images.Count];
        for (var image = 0; image < decoded.Length; image++)
            decoded[image] = await DecodeAsync(images[image], cancellation);
        return (await _queue.RunAsync(new(decoded, compares: false, cancellation))).Embeddings;
    }

    /// <summary>A small PNG of an image that was embedded.</summary>
    public ValueTask<byte[]> ThumbnailAsync(ReadOnlyMemory<byte> image, CancellationToken cancellation) =>
        DecodeAsync(() => GalleryThumbnail.Of(image.Span), cancellation);

    /// <summary>Finishes what is queued, then frees the model.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        _decoders.Dispose();
        Model.Dispose();
    }

    private ValueTask<Bitmap> DecodeAsync(ReadOnlyMemory<byte> image, CancellationToken cancellation) =>
        DecodeAsync(() => ImageFile.Decode(image.Span, _imageOptions), cancellation);

    private async ValueTask<T> DecodeAsync<T>(Func<T> decode, CancellationToken cancellation)
    {
        await _decoders.WaitAsync(cancellation);
        try
        {
            return decode();
        }
        finally
        {
            _decoders.Release();
        }
    }
}
