using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>What an epoch measured; null where there is no number, as without labels.</summary>
/// <param name="Epoch">Counts from 1.</param>
/// <param name="Step">Steps done since the start of the training.</param>
/// <param name="Seconds">Of training and validation since the start.</param>
/// <param name="Loss">Mean training loss.</param>
/// <param name="ActiveShare">Mean share of pairs or triplets that gave a gradient; null for a loss over single images.</param>
/// <param name="Knn">Validation: share of images whose five nearest training images vote for the right class.</param>
/// <param name="Auc">Validation: area under the ROC curve of same and different pairs.</param>
/// <param name="EpisodeAccuracy">Validation, where groups are held back: one-shot accuracy within a group.</param>
/// <param name="Spread">Validation: how far embeddings lie apart, relative to their length; near 0 is a collapse.</param>
/// <param name="ImagesPerSecond">Images trained on per second, validation left out.</param>
internal sealed record RunEpoch(
    int Epoch, long Step, double? Seconds, double? Loss, double? ActiveShare, double? Knn, double? Auc, double? EpisodeAccuracy, double? Spread, double? ImagesPerSecond)
{
    /// <param name="epoch">As it was written down.</param>
    /// <param name="hasPairs">Whether the loss is over pairs or triplets.</param>
    public static RunEpoch Of(EpochMetrics epoch, bool hasPairs) => new(
        epoch.Epoch, epoch.Step, Number(epoch.Seconds), Number(epoch.Loss), hasPairs ? Number(epoch.ActiveShare) : null, Number(epoch.Knn), Number(epoch.Auc),
        epoch.EpisodeAccuracy is { } accuracy ? Number(accuracy) : null, Number(epoch.Spread), Number(epoch.ImagesPerSecond));

    /// <summary>The measurement of a name that <c>metric</c> may have among the options.</summary>
    public double? Of(string metric) => metric switch { "auc" => Auc, "episode_accuracy" => EpisodeAccuracy, _ => Knn };

    // JSON knows neither NaN nor infinity.
    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
