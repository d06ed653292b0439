using Likeness.Evaluation;

namespace Likeness.Training;

/// <summary>Notices when training has stopped telling images apart, and says what to try.</summary>
/// <remarks>
/// Two signs: all embeddings lie on one point, or a triplet loss has settled at its margin, where d(a,p) = d(a,n) for every
/// triplet. Hermans et al. 2017, https://arxiv.org/abs/1703.07737, section 3.2, describe the second.
/// </remarks>
/// <param name="margin">The triplet loss's margin; null for other losses.</param>
public sealed class CollapseCheck(double? margin)
{
    private const double MarginTolerance = 0.01;

    /// <summary>Looks at one epoch.</summary>
    /// <param name="loss">Mean training loss.</param>
    /// <param name="activeShare">Share of triplets within the margin.</param>
    /// <param name="spread">How far embeddings lie apart.</param>
    /// <returns>What is wrong and what to try; null when nothing is.</returns>
    public string? Warning(double loss, double activeShare, EmbeddingSpread spread)
    {
        if (spread.Warning() is { } collapse)
            return collapse;
        if (margin is { } m && activeShare > 1 - MarginTolerance && Math.Abs(loss - m) < MarginTolerance * m)
            return $"The loss stands at its margin {m:G3}, as if all distances were equal. Mine semi-hard or all triplets for the first epochs, or lower the learning rate.";
        return null;
    }
}
