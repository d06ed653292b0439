using Likeness.Reports;

namespace Likeness.Studio.Maps;

/// <summary>Where the points of a map are at a time.</summary>
/// <param name="Step">Steps trained for; null for a gallery.</param>
/// <param name="Epoch">Epochs trained for, in parts; null for a gallery, and before the first has ended.</param>
/// <param name="X">Of each point.</param>
/// <param name="Y">Of each point.</param>
internal sealed record MapFrame(long? Step, double? Epoch, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    // What is drawn has a few thousand pixels; more digits would double what is sent.
    private const int Digits = 4;

    /// <param name="step">Steps trained for.</param>
    /// <param name="epoch">Epochs trained for.</param>
    /// <param name="projection">The plane.</param>
    /// <param name="embeddings">[N, D], row-major. A row that is not finite lies in the middle: a network that has lost its way still has a map.</param>
    public static MapFrame Of(long? step, double? epoch, Projection projection, ReadOnlySpan<float> embeddings)
    {
        var points = projection.Apply(embeddings);
        var (x, y) = (new double[points.Length / 2], new double[points.Length / 2]);
        for (var point = 0; point < x.Length; point++)
            if (float.IsFinite(points[2 * point]) && float.IsFinite(points[2 * point + 1]))
                (x[point], y[point]) = (Math.Round(points[2 * point], Digits), Math.Round(points[2 * point + 1], Digits));
        return new(step, epoch is { } epochs ? Math.Round(epochs, 3) : null, x, y);
    }
}
