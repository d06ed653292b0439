using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Checks the numbers of transforms; each error names the transform as it is written in the options.</summary>
internal static class TransformRange
{
    internal static double Probability(double value, string transform) =>
        value is > 0 and <= 1 ? value : throw new OptionException($"{transform} has probability {value}; it must be above 0 and at most 1.");

    internal static double Within(double value, double low, double high, string transform, string what) =>
        value >= low && value <= high ? value : throw new OptionException($"{transform} has {what} {value}; it must be between {low} and {high}.");

    /// <summary>A factor for each image, uniform in 1 - strength to 1 + strength, [B, 1, 1, 1].</summary>
    internal static Tensor Factor(Tensor images, double strength) =>
        Tensor.Rand([images.Shape[0], 1, 1, 1], device: images.Device) * (2 * strength) + (1 - strength);
}
