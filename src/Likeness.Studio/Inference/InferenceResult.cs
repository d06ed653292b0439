namespace Likeness.Studio.Inference;

/// <summary>What the network makes of a job.</summary>
/// <param name="Embeddings">A row an image; empty for a comparison.</param>
/// <param name="Distance">Distance of the first two images; 0 unless asked for.</param>
internal readonly record struct InferenceResult(IReadOnlyList<float[]> Embeddings, double Distance);
