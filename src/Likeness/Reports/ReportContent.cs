using Likeness.Evaluation.Pairs;
using Likeness.Reports.Charts;

namespace Likeness.Reports;

/// <summary>Everything a <see cref="Report"/> shows. What is empty or absent leaves its section out.</summary>
public sealed record ReportContent
{
    /// <summary>The name of the run.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence or two below the title.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What the reader must know before believing a figure: a collapse, a class too small.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What was trained on what.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Images that could not be read and were left out: where each lies and what is wrong with it.</summary>
    public IReadOnlyList<Fact> Skipped { get; init; } = [];

    /// <summary>One table a protocol; the first row of each is also a headline.</summary>
    public IReadOnlyList<MetricTable> Metrics { get; init; } = [];

    /// <summary>One row an epoch, in order.</summary>
    public IReadOnlyList<EpochRow> History { get; init; } = [];

    /// <summary>How the verification pairs were made; stands beside the ROC and the histograms.</summary>
    public string VerificationProtocol { get; init; } = "";

    /// <summary>The ROC, false-accept rates rising: <see cref="RocBand"/>.</summary>
    public IReadOnlyList<RocBandPoint> Roc { get; init; } = [];

    /// <summary>Distances of the verification pairs.</summary>
    public DistanceSample? Distances { get; init; }

    /// <summary>The embeddings, epoch by epoch.</summary>
    public LatentSpace? LatentSpace { get; init; }

    /// <summary>What the training drew.</summary>
    public IReadOnlyList<ReportPicture> Pictures { get; init; } = [];

    /// <summary>The worst mistakes first: same pairs lying far apart and different pairs lying close.</summary>
    public IReadOnlyList<ImagePair> HardPairs { get; init; } = [];

    /// <summary>Probes with their nearest images.</summary>
    public IReadOnlyList<RetrievalRow> Retrievals { get; init; } = [];
}
