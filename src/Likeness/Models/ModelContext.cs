using System.Text.Json.Serialization;

namespace Likeness.Models;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DataDescription))]
[JsonSerializable(typeof(PretrainedOrigin))]
internal sealed partial class ModelContext : JsonSerializerContext;
