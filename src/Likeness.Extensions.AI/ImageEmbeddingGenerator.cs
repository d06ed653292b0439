using Likeness.Models;
using Likeness.Tensors.Images;
using Microsoft.Extensions.AI;

namespace Likeness.Extensions.AI;

/// <summary>A model as an embedding generator of Microsoft.Extensions.AI: encoded images to vectors, the nearer the more alike.</summary>
/// <remarks>
/// Many threads may call at once. Images are decoded side by side; the network embeds one block after another, with all cores for each,
/// as several at once would only share them.
/// </remarks>
public sealed class ImageEmbeddingGenerator : IEmbeddingGenerator<DataContent, Embedding<float>>
{
    private const string Provider = "likeness";
    private const int BlockSize = 32;

    private readonly Model _model;
    private readonly EmbeddingGeneratorMetadata _metadata;
    private readonly SemaphoreSlim _network = new(1);

    /// <param name="model">Its owner frees it, after this.</param>
    /// <param name="modelId">What callers know the model by.</param>
    public ImageEmbeddingGenerator(Model model, string modelId)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrWhiteSpace(modelId);
        _model = model;
        _metadata = new(Provider, providerUri: null, modelId, model.Description.Options.Embedding);
    }

    /// <summary>Embeds images.</summary>
    /// <param name="values">Encoded images: JPEG, PNG, ...; told by content, whatever their media type.</param>
    /// <param name="options">Dimensions, where given, must be the model's.</param>
    /// <param name="cancellationToken">Stops before the next block of images.</param>
    /// <returns>One a value, in their order.</returns>
    /// <exception cref="ImageException">A value is not an image; says which.</exception>
    /// <exception cref="ArgumentException">Other dimensions are asked for than the model has.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<DataContent> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } dimensions && dimensions != _metadata.DefaultModelDimensions)
            throw new ArgumentException($"{dimensions} dimensions are asked for; the model {_metadata.DefaultModelId} gives {_metadata.DefaultModelDimensions}. Leave Dimensions out.", nameof(options));
        GeneratedEmbeddings<Embedding<float>> embeddings = [];
        foreach (var block in values.Index().Chunk(BlockSize))
            foreach (var vector in await EmbedAsync(block, cancellationToken).ConfigureAwait(false))
                embeddings.Add(new(vector) { ModelId = _metadata.DefaultModelId });
        return embeddings;
    }

    /// <summary>The metadata, the model, or this, by their types.</summary>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType == typeof(Model) ? _model
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Frees what is the generator's own; the model is not.</summary>
    public void Dispose() => _network.Dispose();

    private async Task<float[][]> EmbedAsync((int Index, DataContent Item)[] block, CancellationToken cancellation)
    {
        var images = await Task.Run(() => Decode(block, cancellation), cancellation).ConfigureAwait(false);
        await _network.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => _model.Embed(images), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _network.Release();
        }
    }

    private Bitmap[] Decode((int Index, DataContent Item)[] block, CancellationToken cancellation)
    {
        var images = new Bitmap[block.Length];
        for (var i = 0; i < images.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                images[i] = ImageFile.Decode(block[i].Item.Data.Span, _model.ImageOptions);
            }
            catch (ImageException error)
            {
                throw error.At($"values[{block[i].Index}]");
            }
        }
        return images;
    }
}
