namespace Likeness.Evaluation.Figures;

/// <summary>What one query's ranking is worth; see <see cref="RetrievalProtocol"/>.</summary>
/// <param name="FirstRank">The rank, from 1, of the first reference of the query's class.</param>
/// <param name="RPrecision">The share of the first R that are of its class.</param>
/// <param name="AveragePrecisionAtR">Precision averaged over the matches among the first R.</param>
/// <param name="AveragePrecision">Precision averaged over all matches; NaN when the ranking ends before.</param>
internal readonly record struct RankingFigures(int FirstRank, double RPrecision, double AveragePrecisionAtR, double AveragePrecision);
