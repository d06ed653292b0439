namespace Likeness.Tensors.Schedules;

/// <summary>One long rise and a longer fall, both along half a cosine wave.</summary>
/// <remarks>
/// <code>f: 1/25 → 1 over the first share of the training,   then   1 → 1/250,000</code>
/// Smith and Topin 2018, Super-convergence, https://arxiv.org/abs/1708.07120, with the numbers that PyTorch and fastai use:
/// cosines in place of straight lines, and no third phase.
/// </remarks>
public sealed class OneCycleSchedule : ISchedule
{
    private const double Start = 1 / 25.0;
    private const double End = Start / 1e4;
    private readonly double _rise;

    /// <param name="rise">Share of the training that rises; above 0 and below 1.</param>
    public OneCycleSchedule(double rise = 0.3)
    {
        if (!(rise > 0 && rise < 1))
            throw new ArgumentOutOfRangeException(nameof(rise), rise, "The rise is a share of the training, above 0 and below 1.");
        _rise = rise;
    }

    /// <inheritdoc/>
    public double Factor(long step, long totalSteps)
    {
        var progress = Progress.Of(step, totalSteps);
        return progress < _rise
            ? Progress.Cosine(Start, 1, progress / _rise)
            : Progress.Cosine(1, End, (progress - _rise) / (1 - _rise));
    }
}
