namespace Likeness.Tensors.Schedules;

/// <summary>Where a step stands in its training.</summary>
internal static class Progress
{
    /// <summary>0 at the first step, 1 at the last.</summary>
    internal static double Of(long step, long totalSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totalSteps, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(step, totalSteps);
        return totalSteps == 1 ? 0 : step / (double)(totalSteps - 1);
    }

    /// <summary>From one value to another along half a cosine wave, as the share goes from 0 to 1.</summary>
    internal static double Cosine(double from, double to, double share) => to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2;

    internal static double Share(double value, string name) =>
        value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is a share of the training: at least 0 and below 1.");
}
