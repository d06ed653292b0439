namespace Likeness.Galleries;

/// <summary>The answer to: who is this?</summary>
/// <param name="Label">The nearest label within the threshold; null for unknown.</param>
/// <param name="Distance">From the nearest label, known or not; null in an empty gallery.</param>
/// <param name="Probability">That a pair at this distance is of one label; null in an empty gallery.</param>
/// <param name="Threshold">Largest distance at which a label is given.</param>
/// <param name="Far">Share of images of nobody enrolled that are taken for somebody, in a gallery of this size.</param>
/// <param name="Candidates">The nearest labels, nearest first, those beyond the threshold too.</param>
public sealed record Identification(string? Label, double? Distance, double? Probability, double Threshold, double Far, IReadOnlyList<Candidate> Candidates);
