using System.Text.Json.Nodes;

namespace Likeness.Experiments;

/// <summary>Options of only some trainings of an experiment.</summary>
/// <param name="Options">The options.</param>
/// <param name="Method">Of this method only; null for all.</param>
/// <param name="Variant">In this variant only; null for all.</param>
/// <param name="Data">On this data only; null for all.</param>
public sealed record SpecialOptions(JsonObject Options, string? Method = null, string? Variant = null, string? Data = null)
{
    /// <summary>Whether a training is meant.</summary>
    public bool Holds(string data, string variant, string method) =>
        (Data ?? data) == data && (Variant ?? variant) == variant && (Method ?? method) == method;
}
