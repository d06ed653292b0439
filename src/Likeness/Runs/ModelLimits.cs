using System.Globalization;
using Likeness.Models;
using Likeness.Reports;

namespace Likeness.Runs;

/// <summary>What a model is for, and what nobody has tested, told from how it was trained and measured.</summary>
internal static class ModelLimits
{
    private const int FewImages = 1_000;

    /// <summary>A sentence or two each.</summary>
    /// <param name="model">The finished model.</param>
    /// <param name="figures">What was measured.</param>
    public static IEnumerable<string> Of(ModelDescription model, IReadOnlyList<MetricTable> figures)
    {
        var (options, data) = (model.Options, model.Data);
        yield return $"Made for images like those of {data.Name}, brought to {options.ImageSize} x {options.ImageSize} {(options.Channels == 1 ? "grey" : "colour")} pixels: "
            + (options.UsesLabels ? "it tells whether two of them are of one class." : "it puts those that look alike near each other, by no labels but its own.");
        yield return Seen(data, figures);
        if (data.ImageCount < FewImages)
            yield return string.Create(CultureInfo.InvariantCulture, $"Trained on {data.ImageCount:N0} images only: expect less of images that differ from them.");
        if (model.Calibration is { } calibration)
            yield return string.Create(CultureInfo.InvariantCulture, $"Thresholds hold for images like those calibrated on, and for false-accept rates of {calibration.Thresholds[0].FalseAcceptRate:0.#####} and above: for smaller ones there were too few different pairs.");
        yield return "Not tested: images of another source (camera, light, scanner, artist), images altered to deceive, and whether errors fall evenly on all groups of people or things shown. Where a rate matters, evaluate on pairs of your own: `likeness eval MODEL DATA --protocol verification --pairs FILE.csv`.";
    }

    private static string Seen(DataDescription data, IReadOnlyList<MetricTable> figures) => (figures.Count, data.HeldOutClasses.Count) switch
    {
        (0, _) => "No figure was measured: how well it does is not known.",
        (_, 0) => "Measured on classes that it was trained on; how it does on new ones is not known. Train with --hold-out-classes to find out.",
        (_, var held) => $"Measured on {held} {(held == 1 ? "class" : "classes")} never trained on too; other new classes may be nearer to each other, or farther apart.",
    };
}
