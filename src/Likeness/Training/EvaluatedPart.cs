using Likeness.Datasets;
using Likeness.Datasets.Loading;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Training;

/// <summary>Images that a finished model is measured on, embedded.</summary>
/// <param name="Data">The images that can be read, in the order of the embeddings.</param>
/// <param name="Embeddings">Their embeddings.</param>
/// <param name="Results">What was measured on them.</param>
public sealed record EvaluatedPart(ImageDataset Data, EmbeddingSet Embeddings, IReadOnlyList<EvaluationResult> Results) : IDisposable
{
    /// <summary>The images that cannot be read, with reasons.</summary>
    public IReadOnlyList<SkippedImage> Skipped { get; init; } = [];

    /// <summary>The result of a protocol, if it was measured.</summary>
    public EvaluationResult? this[string protocol] => Results.FirstOrDefault(result => result.Protocol == protocol);

    /// <summary>Frees the embeddings.</summary>
    public void Dispose() => Embeddings.Values.Dispose();
}
