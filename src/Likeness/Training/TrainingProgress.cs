namespace Likeness.Training;

/// <summary>Where a training stands, told after each step.</summary>
/// <param name="Epoch">Counts from 1.</param>
/// <param name="Epochs">Epochs asked for.</param>
/// <param name="EpochShare">Share of this epoch that is done, 0 to 1.</param>
/// <param name="Loss">Mean loss of this epoch so far.</param>
/// <param name="ActiveShare">Mean share of pairs or triplets that still give a gradient.</param>
/// <param name="ImagesPerSecond">Images trained on per second of this epoch.</param>
/// <param name="Remaining">Estimated time until the last epoch ends.</param>
public sealed record TrainingProgress(
    int Epoch, int Epochs, double EpochShare, double Loss, double ActiveShare, double ImagesPerSecond, TimeSpan Remaining)
{
    /// <summary>The epoch's measurements, on its last step only.</summary>
    public EpochMetrics? Finished { get; init; }

    /// <summary>Something to know once, at the start: which pretrained weights were taken.</summary>
    public string? Note { get; init; }

    /// <summary>What looks wrong and what to try, when the embedding collapses.</summary>
    public string? Warning { get; init; }
}
