namespace Likeness.Tensors.Schedules;

/// <summary>Rises in a straight line over a warm-up, then falls along half a cosine wave.</summary>
/// <remarks>
/// <code>f = (s + 1) / w for the w steps of the warm-up,   then   e + (1 - e) (1 + cos π p) / 2,   p from 0 to 1</code>
/// Loshchilov and Hutter 2017, SGDR, https://arxiv.org/abs/1608.03983, without restarts.
/// </remarks>
public sealed class CosineSchedule : ISchedule
{
    private readonly double _warmUp;
    private readonly double _end;

    /// <param name="warmUp">Share of the training that warms up; at least 0 and below 1.</param>
    /// <param name="end">e, the factor of the last step; at least 0 and below 1.</param>
    public CosineSchedule(double warmUp = 0, double end = 0) =>
        (_warmUp, _end) = (Progress.Share(warmUp, nameof(warmUp)), Progress.Share(end, nameof(end)));

    /// <inheritdoc/>
    public double Factor(long step, long totalSteps)
    {
        _ = Progress.Of(step, totalSteps);
        var warmUpSteps = (long)(_warmUp * totalSteps);
        return step < warmUpSteps
            ? (step + 1.0) / warmUpSteps
            : Progress.Cosine(1, _end, Progress.Of(step - warmUpSteps, totalSteps - warmUpSteps));
    }
}
