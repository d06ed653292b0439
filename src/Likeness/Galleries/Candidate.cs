namespace Likeness.Galleries;

/// <summary>A label that an image may be of.</summary>
/// <param name="Label">The label.</param>
/// <param name="Distance">From it, by the rule asked for; smaller is nearer.</param>
/// <param name="Probability">That a pair at this distance is of one label, had both answers been equally likely beforehand.</param>
/// <param name="Entry">Number of the label's entry that is nearest.</param>
public sealed record Candidate(string Label, double Distance, double Probability, long Entry);
