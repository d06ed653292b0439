using Likeness.Models;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Likeness.Extensions.AI;

/// <summary>Registers models with dependency injection, as in ASP.NET Core.</summary>
public static class LikenessServices
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Adds a <see cref="Model"/> and an <see cref="IEmbeddingGenerator{DataContent, Embedding}"/> over it, one of each for the whole
        /// application. The file is read when one of them is first asked for.
        /// </summary>
        /// <param name="model">Path of a model file, or the name of a model that ships with Likeness.</param>
        /// <returns>The same services.</returns>
        public IServiceCollection AddLikeness(string model)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(model);
            services.AddSingleton(_ => Load(model));
            services.AddSingleton<IEmbeddingGenerator<DataContent, Embedding<float>>>(provider => new ImageEmbeddingGenerator(provider.GetRequiredService<Model>(), Id(model)));
            return services;
        }

        /// <summary>As <see cref="AddLikeness"/>, under a key, for applications with several models.</summary>
        /// <param name="key">What <c>[FromKeyedServices]</c> names.</param>
        /// <param name="model">Path of a model file, or the name of a model that ships with Likeness.</param>
        /// <returns>The same services.</returns>
        public IServiceCollection AddKeyedLikeness(object key, string model)
        {
            ArgumentNullException.ThrowIfNull(key);
            ArgumentException.ThrowIfNullOrWhiteSpace(model);
            services.AddKeyedSingleton(key, (_, _) => Load(model));
            services.AddKeyedSingleton<IEmbeddingGenerator<DataContent, Embedding<float>>>(key, (provider, _) => new ImageEmbeddingGenerator(provider.GetRequiredKeyedService<Model>(key), Id(model)));
            return services;
        }
    }

    private static Model Load(string model) => Model.Load(ShippedModels.Find(model));

    // "runs/pets/model.safetensors" says little by its last part alone.
    private static string Id(string model) => Path.GetFileNameWithoutExtension(model) is "model" && Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(model))) is { Length: > 0 } run
        ? run
        : Path.GetFileNameWithoutExtension(model);
}
