namespace Likeness.Evaluation.Episodes;

/// <summary>One question: N classes, K examples and one query of each.</summary>
/// <param name="Shots">[N][K] positions of images.</param>
/// <param name="Queries">[N] positions; query n is of the class of <c>Shots[n]</c>.</param>
internal sealed record Episode(int[][] Shots, int[] Queries);
