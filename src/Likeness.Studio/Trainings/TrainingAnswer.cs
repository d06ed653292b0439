namespace Likeness.Studio.Trainings;

/// <summary>The training that the studio started last, as it is now.</summary>
/// <param name="State">What it does.</param>
/// <param name="Run">Its name among the runs; null where there was none yet.</param>
/// <param name="CanResume">Whether it can go on.</param>
/// <param name="Progress">Where it stands; null before its first step.</param>
/// <param name="Curve">What it measured so far, since it was last started.</param>
/// <param name="Frames">How many moments of its latent space there are.</param>
/// <param name="Log">The last lines of what it said.</param>
internal sealed record TrainingAnswer(
    TrainingState State, string? Run, bool CanResume, ProgressLine? Progress, IReadOnlyList<CurvePoint> Curve, int Frames, IReadOnlyList<string> Log)
{
    /// <summary>Before the first.</summary>
    public static TrainingAnswer None { get; } = new(TrainingState.None, null, false, null, [], 0, []);
}
