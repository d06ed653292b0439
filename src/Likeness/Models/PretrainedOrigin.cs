using System.Text.Json;
using System.Text.Json.Nodes;

namespace Likeness.Models;

/// <summary>Where the first weights of a backbone came from.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Sha256">Digest of the file, 64 hexadecimal digits.</param>
/// <param name="Taken">How many of the backbone's tensors were taken: all of them, but for counters that older files lack.</param>
/// <param name="Left">Names of tensors that were left, because the backbone has no such part: a classifier's, as a rule.</param>
public sealed record PretrainedOrigin(string File, string Sha256, int Taken, IReadOnlyList<string> Left)
{
    /// <summary>What was done, in a sentence.</summary>
    public string Summary => Left.Count == 0
        ? $"{Taken} tensors of {File}, all that it holds; the head starts anew"
        : $"{Taken} tensors of {File}; {Left.Count} left, which are no part of the backbone ({string.Join(", ", Left.Take(3))}{(Left.Count > 3 ? ", ..." : "")}); the head starts anew";

    /// <summary>The origin as JSON.</summary>
    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this, ModelContext.Default.PretrainedOrigin)!;

    /// <exception cref="JsonException">The JSON is not what <see cref="ToJson"/> gives.</exception>
    public static PretrainedOrigin FromJson(JsonNode json) =>
        json.Deserialize(ModelContext.Default.PretrainedOrigin) ?? throw new JsonException("the origin of the weights is null.");
}
