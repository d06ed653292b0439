using Likeness.Evaluation.Figures;

namespace Likeness.Experiments;

/// <summary>What a protocol measured of one training.</summary>
/// <param name="Sampled">How much was measured on, by name.</param>
/// <param name="Metrics">Figures by name, with intervals over the test images.</param>
public sealed record ProtocolResult(IReadOnlyDictionary<string, long> Sampled, IReadOnlyDictionary<string, MetricValue> Metrics)
{
    /// <summary>Set where all images have nearly the same embedding: no figure means anything then.</summary>
    public string? Collapse { get; init; }
}
