using System.Text.Json;
using System.Text.Json.Nodes;

namespace Likeness.Models;

/// <summary>What a model was trained on.</summary>
/// <param name="Name">The data set's name.</param>
/// <param name="Fingerprint">SHA-256 over names, labels and lengths of its images.</param>
/// <param name="ImageCount">Images trained on.</param>
/// <param name="Classes">Names of the classes trained on.</param>
/// <param name="HeldOutClasses">Names of the classes kept away from training, validation and calibration.</param>
public sealed record DataDescription(
    string Name, string Fingerprint, int ImageCount, IReadOnlyList<string> Classes, IReadOnlyList<string> HeldOutClasses)
{
    /// <summary>Names of images that could not be read. They count for nothing: not for the fingerprint, not for the split.</summary>
    public IReadOnlyList<string> Skipped { get; init => field = value ?? []; } = [];

    /// <summary>The description as JSON.</summary>
    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, ModelContext.Default.DataDescription)!;

    /// <exception cref="JsonException">The JSON is not what <see cref="ToJson"/> gives.</exception>
    public static DataDescription FromJson(JsonNode json) =>
        json.Deserialize(ModelContext.Default.DataDescription) ?? throw new JsonException("the data description is null.");
}
