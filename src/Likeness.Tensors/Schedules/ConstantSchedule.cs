namespace Likeness.Tensors.Schedules;

/// <summary>The same learning rate throughout.</summary>
public sealed class ConstantSchedule : ISchedule
{
    /// <inheritdoc/>
    public double Factor(long step, long totalSteps)
    {
        _ = Progress.Of(step, totalSteps);
        return 1;
    }
}
