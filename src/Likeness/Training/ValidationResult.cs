using Likeness.Evaluation.Neighbours;

namespace Likeness.Training;

/// <summary>What the validation images say of a network.</summary>
/// <param name="Knn">Share of images whose five nearest neighbours vote for the right class.</param>
/// <param name="Auc">Area under the ROC curve of same and different pairs.</param>
/// <param name="EpisodeAccuracy">One-shot accuracy within a group, where groups are held back; else null.</param>
/// <param name="Spread">How far embeddings lie apart.</param>
internal sealed record ValidationResult(double Knn, double Auc, double? EpisodeAccuracy, EmbeddingSpread Spread)
{
    /// <summary>The metric that chooses the best epoch.</summary>
    /// <param name="name">As in the options.</param>
    public double Metric(string name) => name switch
    {
        "auc" => Auc,
        "episode_accuracy" => EpisodeAccuracy!.Value,
        _ => Knn,
    };
}
