namespace Likeness.Training;

/// <summary>What one step gave.</summary>
/// <param name="Loss">The batch's loss.</param>
/// <param name="ActiveShare">Share of its pairs or triplets that gave a gradient.</param>
internal readonly record struct StepResult(double Loss, double ActiveShare);
