using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Likeness.Training;

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class RunJson : JsonSerializerContext;
