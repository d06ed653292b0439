namespace Likeness.Training;

/// <summary>The steps at which the latent space is recorded: closer together at first, when it changes most.</summary>
public static class LatentMoments
{
    /// <summary>Enough for an animation that looks smooth.</summary>
    public const int Usual = 40;

    /// <summary>Steps to record after, rising, with 0 (before training) and the last.</summary>
    /// <param name="totalSteps">Steps of the whole training, at least 1.</param>
    /// <param name="frames">How many at most: 0 for none, or 2 and more.</param>
    public static long[] Of(long totalSteps, int frames = Usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(totalSteps, 1);
        if (frames is < 0 or 1)
            throw new ArgumentOutOfRangeException(nameof(frames), frames, $"{frames} frames of the latent space were asked for; ask for 0, or for 2 and more, so that the first and the last are among them.");
        return [.. Enumerable.Range(0, frames)
            .Select(frame => (long)Math.Round(totalSteps * Math.Pow(frame / (frames - 1.0), 1.7)))
            .Distinct()];
    }
}
