using System.Globalization;
using Likeness.Recipes;
using Likeness.Samplers;

namespace Likeness;

/// <summary>Reads how often classes are drawn, and how batches divide into classes, pairs and triplets.</summary>
internal static class BatchPlan
{
    /// <summary>How often each class is drawn.</summary>
    /// <exception cref="OptionException">class-weights cannot be read.</exception>
    public static ClassProbabilities Of(SamplerIngredients ingredients) => ingredients.Options.ClassWeights switch
    {
        "uniform" => ClassProbabilities.Uniform,
        "proportional" => ClassProbabilities.Proportional,
        var custom => ClassProbabilities.Custom(Weights(custom, ingredients.ClassNames)),
    };

    /// <summary>Classes in a balanced batch: as many as fill it, and no more than there are.</summary>
    public static int ClassesInBatch(SamplerIngredients ingredients) =>
        Math.Clamp(ingredients.Options.BatchSize / ingredients.Options.ImagesPerClass, 2, Math.Max(2, ingredients.Labels.Distinct().Count()));

    /// <summary>The groups that batches are filled by; null where they do not matter.</summary>
    /// <exception cref="OptionException">Groups are asked for, and the data has none.</exception>
    public static BatchGroups? Groups(SamplerIngredients ingredients) => (ingredients.Options, ingredients.Groups) switch
    {
        ({ ClassesPerGroup: 0, EvenGroups: false }, _) => null,
        (var options, { } groups) => new(groups) { ClassesPerGroup = options.ClassesPerGroup, IsEven = options.EvenGroups },
        ({ ClassesPerGroup: 0 }, null) => null,
        (var options, null) => throw new OptionException($"classes-per-group is {options.ClassesPerGroup}, and the data has no groups. Set it to 0, or give each image a group, such as its alphabet."),
    };

    /// <summary>Pairs come as two same and two different images at least, triplets by three.</summary>
    public static int WholeMultiple(int batchSize, int of) => Math.Max(of, batchSize / of * of);

    private static double[] Weights(string text, IReadOnlyList<string> classNames)
    {
        var weights = new double[classNames.Count];
        Array.Fill(weights, 1);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            // The last one, as a class may have the sign in its name.
            var cut = part.LastIndexOf('=');
            var index = cut < 0 ? -1 : Enumerable.Range(0, classNames.Count).FirstOrDefault(i => classNames[i] == part[..cut].Trim(), -1);
            if (index < 0 || !double.TryParse(part[(cut + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight) || weight < 0)
                throw new OptionException($"class-weights holds '{part}'; it must be uniform, proportional, or weights of at least 0 such as '{classNames[0]}=2,{classNames[^1]}=0.5'.");
            weights[index] = weight;
        }
        return weights;
    }
}
