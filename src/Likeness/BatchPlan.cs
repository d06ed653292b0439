using System.Globalization;
using Likeness.Recipes;
using Likeness.Samplers;

namespace Likeness;

/// <summary>Reads how often classes are drawn, and how batches divide into classes, pairs and triplets.</summary>
internal static class BatchPlan
{
    public static ClassProbabilities Of(SamplerIngredients ingredients) => ingredients.Options.ClassWeights switch
    {
        "uniform" => ClassProbabilities.Uniform,
        "proportional" => ClassProbabilities.Proportional,
        var custom => ClassProbabilities.Custom(Custom(custom, ingredients.ClassNames)),
    };

    public static int ClassesInBatch(SamplerIngredients ingredients)
    {
        var (options, classCount) = (ingredients.Options, ingredients.Labels.Distinct().Count());
        return Math.Clamp(options.BatchSize / options.ImagesPerClass, 2, classCount);
    }

    /// <summary>Pairs come as two same and two different images at least, triplets by three.</summary>
    public static int WholeMultiple(int batchSize, int of) => Math.Max(of, batchSize / of * of);

    private static double[] Custom(string text, IReadOnlyList<string> classNames)
    {
        var weights = new double[classNames.Count];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var cut = part.LastIndexOf('=');
            var index = cut < 0 ? -1 : Enumerable.Range(0, classNames.Count).FirstOrDefault(i => classNames[i] == part[..cut], -1);
            if (index < 0 || !double.TryParse(part[(cut + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !(weight >= 0) || double.IsInfinity(weight))
                throw new OptionException($"class-weights holds '{part}'; it must be uniform, proportional, or weights such as '{classNames[0]}=2,{classNames[^1]}=1'.");
            weights[index] = weight;
        }
        return weights;
    }
}
