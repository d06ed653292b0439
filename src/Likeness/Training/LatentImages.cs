using System.Text.Json;
using System.Text.Json.Serialization;
using Likeness.Tensors.Files;

namespace Likeness.Training;

/// <summary>images.json in a run's folder of its latent space: what the points are, so that they can be shown while the training goes on.</summary>
/// <param name="Labels">[N] class numbers, in the order of the embeddings.</param>
/// <param name="ClassNames">Name of each class number.</param>
public sealed record LatentImages(IReadOnlyList<int> Labels, IReadOnlyList<string> ClassNames)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "images.json";

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to; its folder must be there.</param>
    public void Write(string path) => AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, this, LatentContext.Default.LatentImages));

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not what <see cref="Write"/> wrote.</exception>
    public static LatentImages Read(string path)
    {
        try
        {
            var images = JsonSerializer.Deserialize(File.ReadAllBytes(path), LatentContext.Default.LatentImages);
            return images is { Labels: { } labels, ClassNames: { } names } && labels.All(label => label >= 0 && label < names.Count) && names.All(name => name is not null)
                ? images
                : throw new JsonException("labels and class names do not fit each other.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} does not say what the points of a latent space are: {error.Message} Delete the folder to lose the animation only.", error);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(LatentImages))]
internal sealed partial class LatentContext : JsonSerializerContext;
