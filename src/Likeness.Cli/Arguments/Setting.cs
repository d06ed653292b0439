namespace Likeness.Cli.Arguments;

/// <summary>One training option as the user gave it.</summary>
/// <param name="Name">As in a recipe: "learning-rate".</param>
/// <param name="Value">As text.</param>
internal sealed record Setting(string Name, string Value);
