using System.Text.Json.Serialization;

namespace Likeness.Caching;

/// <summary>An image that could not be read, as a cache file remembers it: its name may be another the next time.</summary>
/// <param name="Position">Where in the data set it stands.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record SkippedPosition(int Position, string Reason);

[JsonSerializable(typeof(IReadOnlyList<SkippedPosition>))]
internal sealed partial class CacheJson : JsonSerializerContext;
