using System.Globalization;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Random changes to training images, one after the other.</summary>
/// <example><code>var transforms = TransformPipeline.Parse("flip,shift:2,affine");</code></example>
public sealed class TransformPipeline
{
    private static readonly Dictionary<string, Func<double?, ITransform>> s_known = new()
    {
        ["flip"] = probability => new RandomFlip(probability ?? 0.5),
        ["flip-vertical"] = probability => new RandomVerticalFlip(probability ?? 0.5),
        ["shift"] = pixels => new RandomShift(Whole(pixels ?? 2)),
        ["affine"] = strength => new RandomAffine(new AffineRanges().Times(TransformRange.Within(strength ?? 1, 0.01, 3, "affine", "strength"))),
        ["rotate"] = degrees => new RandomRotation(degrees ?? 15),
        ["perspective"] = distortion => new RandomPerspective(distortion ?? 0.3),
        ["warp"] = strength => new RandomWarp(strength ?? 1),
        ["stroke"] = probability => new RandomStroke(probability ?? 0.5),
        ["erase"] = probability => new RandomErasing(probability ?? 0.5),
        ["crop"] = leastArea => new RandomResizedCrop(leastArea ?? 0.2),
        ["jitter"] = strength => new RandomJitter(strength ?? 0.4),
        ["brightness"] = strength => new RandomBrightness(strength ?? 0.4),
        ["contrast"] = strength => new RandomContrast(strength ?? 0.4),
        ["saturation"] = strength => new RandomSaturation(strength ?? 0.4),
        ["hue"] = turn => new RandomHue(turn ?? 0.1),
        ["greyscale"] = probability => new RandomGreyscale(probability ?? 0.1),
        ["blur"] = deviation => new RandomBlur(deviation ?? 1),
    };

    private readonly ITransform[] _transforms;

    /// <param name="transforms">In the order in which they are applied; may be empty.</param>
    public TransformPipeline(params ITransform[] transforms)
    {
        ArgumentNullException.ThrowIfNull(transforms);
        _transforms = [.. transforms];
    }

    /// <summary>The names that <see cref="Parse"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_known.Keys];

    /// <summary>The transforms, in order.</summary>
    public IReadOnlyList<ITransform> Transforms => _transforms;

    /// <summary>Reads names separated by commas, each with a number after a colon if wanted; empty for no change.</summary>
    /// <param name="spec">
    /// "flip:PROBABILITY" (0.5 when left out), "flip-vertical:PROBABILITY" (0.5), "shift:PIXELS" (2), "affine:STRENGTH" (1: as far as in
    /// Koch et al. 2015), "rotate:DEGREES" (15), "perspective:DISTORTION" (0.3), "warp:STRENGTH" (1), "stroke:PROBABILITY" (0.5),
    /// "erase:PROBABILITY" (0.5), "crop:LEAST_AREA" (0.2), "jitter:STRENGTH" (0.4), "brightness:STRENGTH" (0.4), "contrast:STRENGTH" (0.4),
    /// "saturation:STRENGTH" (0.4), "hue:TURN" (0.1), "greyscale:PROBABILITY" (0.1), "blur:PIXELS" (1).
    /// </param>
    /// <exception cref="OptionException">An unknown name, or a number that does not fit.</exception>
    public static TransformPipeline Parse(string spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return new([.. spec.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One)]);
    }

    /// <summary>Changes a batch.</summary>
    /// <param name="images">[B, C, H, W], Float, 0 (black) to 1.</param>
    /// <returns>[B, C, H, W]; the images themselves where there is nothing to change.</returns>
    public Tensor Apply(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        if (_transforms.Length == 0)
            return images;
        if (images.Shape.Length != 4 || images.ElementType != ElementType.Float)
            throw new ArgumentException($"Images have shape [{string.Join(", ", images.Shape)}] and type {images.ElementType}; [B, C, H, W] of Float, 0 to 1, is expected.", nameof(images));
        using var scope = new TensorScope();
        foreach (var transform in _transforms)
            images = transform.Apply(images);
        return scope.Keep(images);
    }

    private static ITransform One(string text)
    {
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!s_known.TryGetValue(parts[0], out var make))
            throw new OptionException($"There is no transform '{parts[0]}' in '{text}'. Known transforms: {string.Join(", ", Names)}; write them as in \"flip,shift:2\".");
        if (parts.Length == 1)
            return make(null);
        return double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? make(number)
            : throw new OptionException($"'{parts[1]}' in '{text}' is not a number; write a transform as in \"{parts[0]}\" or \"{parts[0]}:1\".");
    }

    private static int Whole(double number) =>
        double.IsInteger(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : throw new OptionException($"shift has pixels {number}; it must be a whole number.");
}
