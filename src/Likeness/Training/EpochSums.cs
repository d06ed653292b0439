using System.Globalization;

namespace Likeness.Training;

/// <summary>Sums over the steps of an epoch.</summary>
/// <param name="Steps">Steps summed.</param>
/// <param name="Loss">Sum of their losses.</param>
/// <param name="ActiveShare">Sum of their active shares.</param>
/// <param name="Images">Images trained on.</param>
/// <param name="Seconds">Seconds they took.</param>
/// <param name="Waited">Seconds of these in which they waited for images.</param>
internal readonly record struct EpochSums(int Steps, double Loss, double ActiveShare, long Images, double Seconds, double Waited = 0)
{
    public double MeanLoss => Loss / Math.Max(1, Steps);

    public double MeanActiveShare => ActiveShare / Math.Max(1, Steps);

    public double ImagesPerSecond => Images / Math.Max(1e-9, Seconds);

    public double Waiting => Waited / Math.Max(1e-9, Seconds);

    public EpochSums Plus(StepResult step, int images, double seconds, double waited = 0) =>
        new(Steps + 1, Loss + step.Loss, ActiveShare + step.ActiveShare, Images + images, Seconds + seconds, Waited + waited);

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Steps} {Loss:R} {ActiveShare:R} {Images} {Seconds:R} {Waited:R}");

    /// <exception cref="InvalidDataException">The text is not what <see cref="ToText"/> writes.</exception>
    public static EpochSums Parse(string text)
    {
        try
        {
            var part = text.Split(' ');
            var culture = CultureInfo.InvariantCulture;
            // Older checkpoints did not count the waiting.
            var waited = part.Length > 5 ? double.Parse(part[5], culture) : 0;
            return new(int.Parse(part[0], culture), double.Parse(part[1], culture), double.Parse(part[2], culture), long.Parse(part[3], culture), double.Parse(part[4], culture), waited);
        }
        catch (Exception error) when (error is FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"'{text}' is not what a checkpoint keeps of its epoch.", error);
        }
    }
}
