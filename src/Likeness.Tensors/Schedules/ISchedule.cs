namespace Likeness.Tensors.Schedules;

/// <summary>How the learning rate changes over training: a pure function, so that a resumed run goes on as before.</summary>
public interface ISchedule
{
    /// <summary>The learning rate of a step over the largest one.</summary>
    /// <param name="step">0 for the first step; below <paramref name="totalSteps"/>.</param>
    /// <param name="totalSteps">Steps of the whole training; at least 1.</param>
    /// <returns>At least 0, at most 1.</returns>
    double Factor(long step, long totalSteps);
}
