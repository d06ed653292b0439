namespace Likeness.Tensors.Schedules;

/// <summary>The learning rate falls by a factor at each of some milestones.</summary>
/// <remarks><code>f = γ^(milestones passed)</code></remarks>
public sealed class StepSchedule : ISchedule
{
    private readonly double _factor;
    private readonly double[] _milestones;

    /// <param name="factor">γ; above 0, at most 1.</param>
    /// <param name="milestones">Shares of the training, each above 0 and below 1: 0.5 is half way.</param>
    public StepSchedule(double factor, params double[] milestones)
    {
        if (!(factor > 0 && factor <= 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor must be above 0 and at most 1.");
        if (milestones.FirstOrDefault(milestone => !(milestone > 0 && milestone < 1), 0.5) is var wrong && wrong != 0.5)
            throw new ArgumentOutOfRangeException(nameof(milestones), wrong, "A milestone is a share of the training, above 0 and below 1.");
        (_factor, _milestones) = (factor, milestones);
    }

    /// <inheritdoc/>
    public double Factor(long step, long totalSteps)
    {
        _ = Progress.Of(step, totalSteps);
        return Math.Pow(_factor, _milestones.Count(milestone => step >= milestone * totalSteps));
    }
}
