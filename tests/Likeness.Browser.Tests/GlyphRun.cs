using Likeness.Datasets;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Training;

namespace Likeness.Browser.Tests;

/// <summary>A short training, from data to report.</summary>
internal static class GlyphRun
{
    /// <summary>Trains on invented characters.</summary>
    /// <param name="folder">Where the run goes.</param>
    /// <param name="options">Options by name, as in a recipe.</param>
    public static void Train(string folder, params IEnumerable<(string Name, string Value)> options)
    {
        var splits = DatasetSplits.Of(Glyphs.Generate(new() { Classes = 8, ImagesPerClass = 16 }));
        var small = new TrainingOptions { Epochs = 5, Embedding = 16, Transforms = "shift:2", BatchSize = 32, ImagesPerClass = 4, HoldOutClasses = "2" };
        var request = new RunRequest("glyphs", options.Aggregate(small, (made, option) => made.With(option.Name, option.Value)));
        TrainingRun.Start(request, splits, new RunFolder(folder)).Dispose();
    }
}
