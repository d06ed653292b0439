using System.Text.Json.Serialization;
using Likeness.Models;

namespace Likeness.Studio.Endpoints;

/// <summary>How answers become JSON, worked out by the compiler.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Verification))]
[JsonSerializable(typeof(EmbedAnswer))]
[JsonSerializable(typeof(ModelList))]
internal sealed partial class AnswerJson : JsonSerializerContext;
