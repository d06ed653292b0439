using Likeness.Reports;

namespace Likeness.Studio.Runs;

/// <summary>Images in the plane at a moment of a training.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Points">[2N] x and y of each image in turn; null where the training gave no number.</param>
internal sealed record LatentPoints(long Step, IReadOnlyList<double?> Points)
{
    /// <summary>A moment in a plane.</summary>
    public static LatentPoints Of(LatentMoment moment, Projection projection) =>
        new(moment.Step, [.. projection.Apply(moment.Embeddings).Select(value => float.IsFinite(value) ? Math.Round((double)value, 4) : null as double?)]);
}

/// <summary>Embeddings at a moment of a training.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Dimensions">D, at least 1.</param>
/// <param name="Embeddings">[N, D], row-major.</param>
internal sealed record LatentMoment(long Step, int Dimensions, float[] Embeddings);
