using System.Text.Json.Serialization;
using Likeness.Galleries;
using Likeness.Models;
using Likeness.Studio.Maps;
using Likeness.Studio.Runs;
using Likeness.Studio.Trainings;

namespace Likeness.Studio.Endpoints;

/// <summary>How answers become JSON, worked out by the compiler.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Verification))]
[JsonSerializable(typeof(EmbedAnswer))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(GalleryList))]
[JsonSerializable(typeof(GallerySize))]
[JsonSerializable(typeof(GalleryAnswer))]
[JsonSerializable(typeof(EntryList))]
[JsonSerializable(typeof(EnrolAnswer))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(Identification))]
[JsonSerializable(typeof(LatentMap))]
[JsonSerializable(typeof(MappedRuns))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(TrainingAnswer))]
[JsonSerializable(typeof(TrainingChoices))]
internal sealed partial class AnswerJson : JsonSerializerContext;
