using System.Text.Json.Serialization;

namespace Likeness.Studio.Security;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<ApiKey>))]
internal sealed partial class ApiKeyJson : JsonSerializerContext;
