using System.Text.Json.Serialization;

namespace Likeness.Experiments;

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Experiment))]
[JsonSerializable(typeof(CellResult))]
internal sealed partial class ExperimentJson : JsonSerializerContext;
