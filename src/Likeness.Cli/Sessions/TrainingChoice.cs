using Likeness.Cli.Arguments;
using Likeness.Datasets;
using Likeness.Models;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tensors;

namespace Likeness.Cli.Sessions;

/// <summary>The options of a training, and why they are as they are: chosen from the data, or a recipe, then changed by flags.</summary>
/// <param name="Options">All options.</param>
/// <param name="Reasons">A line for each that was chosen or given.</param>
internal sealed record TrainingChoice(TrainingOptions Options, IReadOnlyList<string> Reasons)
{
    private Func<ImageDataset, TrainingChoice> Remake { get; init; } = _ => throw new InvalidOperationException("Only a choice that was made from data can be made again.");

    /// <summary>Refuses wrong settings before any data is read.</summary>
    /// <exception cref="OptionException">An option does not exist or cannot have its value.</exception>
    public static void Check(string? recipe, IReadOnlyList<Setting> settings)
    {
        var options = Apply(recipe is null ? new() : RecipeBook.Open(recipe), settings);
        if (options.Pretrained.Length > 0)
            PretrainedFile.Require(options.Pretrained);
        if (options.Device != "cpu" && Runtime.CudaDeviceCount == 0)
            throw new OptionException($"device is {options.Device}; libtorch {Runtime.Version} as it is installed has no CUDA device. Use cpu, or name a CUDA build of libtorch with LIKENESS_LIBTORCH.");
    }

    /// <summary>Chooses.</summary>
    /// <param name="train">The images to be trained on.</param>
    /// <param name="recipe">A recipe's name or path; null to choose from the data.</param>
    /// <param name="settings">What the user gave; the last word.</param>
    /// <exception cref="OptionException">An option does not exist or cannot have its value.</exception>
    public static TrainingChoice Make(ImageDataset train, string? recipe, IReadOnlyList<Setting> settings)
    {
        var (options, reasons) = recipe is null ? OptionChooser.Choose(train) : (RecipeBook.Open(recipe), [$"recipe {recipe}"]);
        Setting[] companions = [.. Companions(options, settings)];
        return new TrainingChoice(
            Apply(options, settings),
            [
                .. reasons.Where(reason => !settings.Concat(companions).Concat(Overruled(settings)).Any(setting => reason.StartsWith(setting.Name + " ", StringComparison.Ordinal))),
                .. settings.Select(setting => $"{setting.Name} {setting.Value}: asked for"),
                .. companions.Select(setting => $"{setting.Name} {(setting.Value.Length == 0 ? "none" : setting.Value)}: goes with the {Leader(settings)}"),
            ])
        {
            Remake = images => Make(images, recipe, settings),
        };
    }

    /// <summary>Chooses again where some images turned out to be unreadable; how images are decoded stays as it is.</summary>
    /// <param name="readable">The images left.</param>
    public TrainingChoice Again(ImageDataset readable)
    {
        var again = Remake(readable);
        return again with { Options = again.Options with { ImageSize = Options.ImageSize, Channels = Options.Channels, Fit = Options.Fit, Invert = Options.Invert } };
    }

    private static TrainingOptions Apply(TrainingOptions options, IReadOnlyList<Setting> settings)
    {
        var changed = Companions(options, settings).Concat(settings).Aggregate(options, (before, setting) => before.With(setting.Name, setting.Value));
        RequireNames(changed);
        return changed;
    }

    private static IEnumerable<Setting> Companions(TrainingOptions options, IReadOnlyList<Setting> settings)
    {
        var companions = New("method", options.Method) is { } method ? MethodCompanions.Of(method)
            : New("loss", options.Loss) is { } loss ? LossCompanions.Of(loss)
            : new Dictionary<string, string>();
        return companions.Where(companion => !settings.Any(setting => setting.Name == companion.Key)).Select(companion => new Setting(companion.Key, companion.Value));

        string? New(string name, string old) => settings.LastOrDefault(setting => setting.Name == name)?.Value is { } value && value != old ? value : null;
    }

    private static string Leader(IReadOnlyList<Setting> settings) => settings.Any(setting => setting.Name == "method") ? "method" : "loss";

    // What was chosen for a loss is no matter where a method without labels is asked for.
    private static IEnumerable<Setting> Overruled(IReadOnlyList<Setting> settings) =>
        settings.Any(setting => setting.Name == "method") ? [new("loss", "")] : [];

    // The training would find them too, but only after all images are decoded.
    private static void RequireNames(TrainingOptions options)
    {
        _ = Catalog.Encoders[options.Encoder];
        _ = Catalog.Comparisons[options.Comparison];
        _ = Catalog.Methods[options.Method];
        _ = Catalog.Losses[options.Loss];
        _ = Catalog.Samplers[options.Sampler];
        _ = Catalog.Optimisers[options.Optimiser];
        _ = Catalog.Schedules[options.Schedule];
        if (options.Loss is "triplet" or "triplet-soft-margin" or "margin" or "margin-per-class")
            _ = Catalog.TripletMiners[options.Miner];
        else if (options.Loss is "contrastive" or "contrastive-hinge" or "signal-to-noise" or "binary-cross-entropy")
            _ = Catalog.PairMiners[options.Miner];
    }
}
