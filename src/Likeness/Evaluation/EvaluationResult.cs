using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Pairs;

namespace Likeness.Evaluation;

/// <summary>What a protocol measured, on what, and how sure the figures are.</summary>
public sealed record EvaluationResult
{
    /// <summary>"verification", "knn", "retrieval", "few-shot", "identification", "omniglot-runs" or "koch-2015".</summary>
    public required string Protocol { get; init; }

    /// <summary>Which classes the images were of: "seen" in training, "unseen", or "all". Only the caller knows; <c>with</c> sets it.</summary>
    public string Classes { get; init; } = "all";

    /// <summary>Figures by name, in the order to show them.</summary>
    public required IReadOnlyDictionary<string, MetricValue> Metrics { get; init; }

    /// <summary>How much was measured on, by name: images, classes, same_pairs, different_pairs, queries, references, episodes, …</summary>
    public required IReadOnlyDictionary<string, long> Sampled { get; init; }

    /// <summary>What pairs, episodes and resamples were drawn with; null when nothing was drawn.</summary>
    public ulong? Seed { get; init; }

    /// <summary>When the embeddings have collapsed to one point: how far, and what to try. No figure means anything then. Else null.</summary>
    public string? Collapse { get; init; }

    /// <summary>The judged pairs behind a verification, for curves, histograms and mistakes; null for other protocols.</summary>
    public JudgedPairs? Pairs { get; init; }
}
