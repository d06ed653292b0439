using Likeness.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Likeness.Extensions.AI.Tests;

public sealed class LikenessServicesTests(SavedModel saved) : IClassFixture<SavedModel>
{
    [Fact]
    public async Task The_container_gives_one_generator_over_one_model()
    {
        await using var services = new ServiceCollection().AddLikeness(saved.File).BuildServiceProvider();
        var generator = services.GetRequiredService<IEmbeddingGenerator<DataContent, Embedding<float>>>();

        Assert.Same(generator, services.GetRequiredService<IEmbeddingGenerator<DataContent, Embedding<float>>>());
        Assert.Same(services.GetRequiredService<Model>(), generator.GetService<Model>());
        Assert.Equal("letters", generator.GetService<EmbeddingGeneratorMetadata>()!.DefaultModelId);
        Assert.Equal(4, (await generator.GenerateAsync([new(saved.Images[0], "image/png")]))[0].Vector.Length);
    }

    [Fact]
    public async Task Models_under_keys_stay_apart()
    {
        await using var services = new ServiceCollection().AddKeyedLikeness("first", saved.File).AddKeyedLikeness("second", saved.File).BuildServiceProvider();
        Assert.NotSame(services.GetRequiredKeyedService<Model>("first"), services.GetRequiredKeyedService<Model>("second"));
        Assert.Null(services.GetService<Model>());
    }

    [Fact]
    public void A_model_that_is_missing_is_said_when_it_is_first_asked_for()
    {
        using var services = new ServiceCollection().AddLikeness("missing.safetensors").BuildServiceProvider();
        Assert.Contains("missing.safetensors", Assert.Throws<ModelException>(services.GetRequiredService<Model>).Message, StringComparison.Ordinal);
    }
}
