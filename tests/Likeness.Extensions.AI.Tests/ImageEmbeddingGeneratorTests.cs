using Likeness.Models;
using Likeness.Tensors.Images;
using Microsoft.Extensions.AI;

namespace Likeness.Extensions.AI.Tests;

public sealed class ImageEmbeddingGeneratorTests : IClassFixture<SavedModel>, IDisposable
{
    private readonly SavedModel _saved;
    private readonly Model _model;
    private readonly ImageEmbeddingGenerator _generator;

    public ImageEmbeddingGeneratorTests(SavedModel saved)
    {
        (_saved, _model) = (saved, Model.Load(saved.File));
        _generator = new(_model, "letters");
    }

    public void Dispose()
    {
        _generator.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task Each_image_gets_the_models_embedding_in_order()
    {
        var embeddings = await _generator.GenerateAsync(_saved.Images.Select(Content));
        Assert.Equal(_saved.Images.Count, embeddings.Count);
        for (var i = 0; i < embeddings.Count; i++)
            Assert.All(_model.Embed(_saved.Images[i].AsSpan()).Zip(embeddings[i].Vector.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        Assert.All(embeddings, embedding => Assert.Equal("letters", embedding.ModelId));
    }

    [Fact]
    public async Task Many_callers_at_once_get_their_own_answers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => _generator.GenerateAsync([Content(_saved.Images[i % 40])]))));
        for (var i = 0; i < answers.Length; i++)
            Assert.Equal(_model.Embed(_saved.Images[i % 40].AsSpan()), answers[i][0].Vector.ToArray());
    }

    [Fact]
    public void The_metadata_name_provider_model_and_dimensions()
    {
        var metadata = ((IEmbeddingGenerator<DataContent, Embedding<float>>)_generator).GetService<EmbeddingGeneratorMetadata>()!;
        Assert.Equal(("likeness", "letters", 4), (metadata.ProviderName, metadata.DefaultModelId, metadata.DefaultModelDimensions));
        Assert.Same(_model, _generator.GetService(typeof(Model)));
        Assert.Null(_generator.GetService(typeof(Model), "other"));
    }

    [Fact]
    public async Task What_is_no_image_is_named()
    {
        var error = await Assert.ThrowsAsync<ImageException>(() => _generator.GenerateAsync([Content(_saved.Images[0]), Content([1, 2, 3])]));
        Assert.Contains("values[1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_dimensions_are_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _generator.GenerateAsync([Content(_saved.Images[0])], new() { Dimensions = 5 }));
        Assert.Contains("5 dimensions are asked for; the model letters gives 4", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_gives_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _generator.GenerateAsync([Content(_saved.Images[0])], cancellationToken: cancelled.Token));
        Assert.Single(await _generator.GenerateAsync([Content(_saved.Images[0])]));
    }

    private static DataContent Content(byte[] image) => new(image, "image/png");
}
