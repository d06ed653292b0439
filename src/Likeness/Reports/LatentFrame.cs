namespace Likeness.Reports;

/// <summary>Embeddings after an epoch.</summary>
/// <param name="Epoch">Counted from 1; 0 is the untrained network.</param>
/// <param name="Embeddings">[N, D], row-major.</param>
public sealed record LatentFrame(double Epoch, float[] Embeddings);
