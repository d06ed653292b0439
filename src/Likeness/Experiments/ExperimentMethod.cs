using System.Text.Json.Nodes;

namespace Likeness.Experiments;

/// <summary>One of the ways to train that an experiment compares.</summary>
/// <param name="Name">In tables, pictures and folders.</param>
/// <param name="Recipe">A recipe to begin with; null to begin with the defaults.</param>
/// <param name="Options">Options over those of the recipe and of the experiment.</param>
public sealed record ExperimentMethod(string Name, string? Recipe = null, JsonObject? Options = null);
