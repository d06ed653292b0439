using System.Reflection;

namespace Likeness.Recipes;

/// <summary>The named experiments that come with Likeness, and any other as a JSON file.</summary>
public static class RecipeBook
{
    private const string Prefix = "Likeness.recipes.";
    private const string Suffix = ".json";

    /// <summary>Names of the recipes that come with Likeness.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    private static Assembly Assembly => typeof(RecipeBook).Assembly;

    /// <summary>Options of a recipe.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or the path of a JSON file of options.</param>
    /// <exception cref="OptionException">There is no such recipe, or it is not valid.</exception>
    public static TrainingOptions Open(string nameOrPath)
    {
        if (Names.Contains(nameOrPath))
        {
            using var reader = new StreamReader(Assembly.GetManifestResourceStream(Prefix + nameOrPath + Suffix)!);
            return TrainingOptionsJson.Parse(reader.ReadToEnd(), $"recipe {nameOrPath}");
        }
        if (File.Exists(nameOrPath))
            return TrainingOptionsJson.Parse(File.ReadAllText(nameOrPath), nameOrPath);
        throw new OptionException($"There is no recipe '{nameOrPath}', neither by name nor as a file. Recipes: {string.Join(", ", Names)}.");
    }
}
