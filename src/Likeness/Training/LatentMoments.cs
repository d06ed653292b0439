namespace Likeness.Training;

/// <summary>The steps at which the latent space is recorded: closer together at first, when it changes most.</summary>
public static class LatentMoments
{
    private const int MostFrames = 40;

    /// <summary>Steps to record after, rising, with 0 (before training) and the last.</summary>
    /// <param name="totalSteps">Steps of the whole training, at least 1.</param>
    public static long[] Of(long totalSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totalSteps, 1);
        return [.. Enumerable.Range(0, MostFrames)
            .Select(frame => (long)Math.Round(totalSteps * Math.Pow(frame / (MostFrames - 1.0), 1.7)))
            .Distinct()];
    }
}
