namespace Likeness.Evaluation.Curves;

/// <summary>The false accept rates that a calibration lists: ten a decade, 0.1, 0.01 and 0.001 among them.</summary>
/// <remarks>Renard's preferred numbers R10 (ISO 3), each about 26 % above the one before.</remarks>
internal static class FarSteps
{
    /// <summary>Below this no calibration goes: it takes three million different pairs.</summary>
    private const double Smallest = 1e-6;

    /// <summary>From 1 downwards to the smallest step that is not below <paramref name="limit"/>.</summary>
    public static IEnumerable<double> Down(double limit)
    {
        int[] hundredths = [1000, 800, 630, 500, 400, 315, 250, 200, 160, 125];
        // Whole numbers divided once, so that 0.01 is the double that "0.01" reads as.
        for (var scale = 1000L; ; scale *= 10)
            foreach (var step in hundredths)
                if ((double)step / scale is var far && far >= Math.Max(limit, Smallest))
                    yield return far;
                else
                    yield break;
    }
}
