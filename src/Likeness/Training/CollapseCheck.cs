using Likeness.Evaluation.Neighbours;
using Likeness.Recipes;

namespace Likeness.Training;

/// <summary>Notices when training has stopped telling images apart, and says what to try.</summary>
/// <remarks>
/// Three signs: all embeddings lie on one point; they lie so near each other that the margin of the loss cannot part them, as
/// when they shrink to the origin; or a triplet loss has settled at its margin, where d(a,p) = d(a,n) for every triplet.
/// Hermans et al. 2017, https://arxiv.org/abs/1703.07737, section 3.2, describe the last.
/// </remarks>
/// <param name="options">Which loss is trained, and its margin.</param>
public sealed class CollapseCheck(TrainingOptions options)
{
    private const double Tolerance = 0.01;

    /// <summary>Looks at one epoch.</summary>
    /// <param name="loss">Mean training loss.</param>
    /// <param name="activeShare">Share of triplets within the margin.</param>
    /// <param name="spread">How far embeddings lie apart.</param>
    /// <returns>What is wrong and what to try; null when nothing is.</returns>
    public string? Warning(double loss, double activeShare, EmbeddingSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        var margin = options.Margin;
        if (spread.Warning() is { } collapse)
            return collapse;
        if (!options.UsesLabels)
            return null;
        if (options.Loss is "contrastive" or "triplet" && InUnitsOfTheMargin(spread.Distance) < Tolerance * margin)
            return $"The embeddings have shrunk together: two images lie {spread.Distance:G3} apart on average, and the margin is {margin:G3}. Lower the learning rate, set unit-length to true, or mine all pairs or semi-hard triplets for the first epochs.";
        if (options.Loss == "triplet" && activeShare > 1 - Tolerance && Math.Abs(loss - margin) < Tolerance * margin)
            return $"The loss stands at its margin {margin:G3}, as if all distances were equal. Mine semi-hard or all triplets for the first epochs, or lower the learning rate.";
        return null;
    }

    private double InUnitsOfTheMargin(double distance) =>
        options is { Loss: "triplet", Squared: true } ? distance * distance : distance;
}
