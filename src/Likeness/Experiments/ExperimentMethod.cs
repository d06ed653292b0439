using System.Text.Json.Nodes;

namespace Likeness.Experiments;

/// <summary>One of the ways to train, or to use what was trained, that an experiment compares.</summary>
/// <param name="Name">In tables, pictures and folders.</param>
/// <param name="Recipe">A recipe to begin with; null to begin with the defaults.</param>
/// <param name="Options">Options over those of the recipe and of the experiment.</param>
/// <param name="Joins">Instead of a training: another method, whose models of all seeds are measured as one, an ensemble.</param>
public sealed record ExperimentMethod(string Name, string? Recipe = null, JsonObject? Options = null, string? Joins = null);
