using Likeness.Datasets.Invented;
using Likeness.Evaluation.Calibrations;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Tests.Models;

/// <summary>A model that was never trained, and whose calibration is made up: enough to ask and to save.</summary>
internal static class TinyModel
{
    internal static TrainingOptions Options { get; } = new() { ImageSize = 16, Embedding = 3, Seed = 9 };

    internal static Model Calibrated(TrainingOptions? options = null) => Make(options ?? Options, Calibration.Fit(
        [.. Enumerable.Range(0, 300).Select(i => i / 300.0)],
        [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? i < 200 : i < 50)]));

    internal static Model Uncalibrated() => Make(Options, null);

    /// <summary>Encoded images, all different.</summary>
    internal static byte[][] Images(int count)
    {
        var glyphs = Glyphs.Generate(new() { Classes = count, ImagesPerClass = 1, Size = 20 });
        return [.. Enumerable.Range(0, count).Select(image => glyphs.Read(image, new()).ToPng())];
    }

    private static Model Make(TrainingOptions options, Calibration? calibration)
    {
        Runtime.Seed((ulong)options.Seed);
        var channels = options.Channels;
        var pixels = new PixelStatistics([.. Enumerable.Repeat(0.25f, channels)], [.. Enumerable.Repeat(0.5f, channels)]);
        var data = new DataDescription("shapes", "f00d", 42, ["circle", "square"], ["star"]);
        return new(new(options, data, calibration, "1.2.3"), NetworkFactory.Build(options, pixels));
    }
}
