namespace Likeness.Training;

/// <summary>What one epoch measured: a line of metrics.jsonl.</summary>
public sealed record EpochMetrics
{
    /// <summary>Counts from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>Steps done since the start of the training.</summary>
    public required long Step { get; init; }

    /// <summary>Mean training loss.</summary>
    public required double Loss { get; init; }

    /// <summary>Mean share of pairs or triplets that gave a gradient.</summary>
    public required double ActiveShare { get; init; }

    /// <summary>Learning rate of the last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Images trained on per second, validation left out.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>Share of the training's time, 0 to 1, that it waited for images; null where that was not measured.</summary>
    public double? Waiting { get; init; }

    /// <summary>Seconds of training and validation since the start, over all resumptions.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds of all processors together since the start, over all resumptions; null where they were not counted.</summary>
    public double? ProcessorSeconds { get; init; }

    /// <summary>Validation: share of images whose five nearest training images vote for the right class; NaN without labels.</summary>
    public required double Knn { get; init; }

    /// <summary>Validation: area under the ROC curve of same and different pairs; NaN without labels.</summary>
    public required double Auc { get; init; }

    /// <summary>Validation, where groups are held back: one-shot accuracy among at most 20 classes of one group.</summary>
    public double? EpisodeAccuracy { get; init; }

    /// <summary>Validation: how far embeddings lie apart, relative to their length; near 0 is a collapse.</summary>
    public required double Spread { get; init; }
}
