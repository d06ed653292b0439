using Likeness.Evaluation;

namespace Likeness.Cli.Evaluations;

/// <summary>What a baseline reached on the images that a model was measured on.</summary>
/// <param name="Name">The baseline.</param>
/// <param name="Result">Its figures.</param>
internal sealed record NamedResult(string Name, EvaluationResult Result);
