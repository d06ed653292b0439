using System.Reflection;
using System.Text.Json;
using Likeness.Recipes;

namespace Likeness.Experiments;

/// <summary>The experiments that come with Likeness, and any other as a JSON file.</summary>
public static class ExperimentBook
{
    private const string Prefix = "Likeness.experiments.";
    private const string Suffix = ".json";

    /// <summary>Names of the experiments that come with Likeness.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    private static Assembly Assembly => typeof(ExperimentBook).Assembly;

    /// <summary>Opens an experiment.</summary>
    /// <param name="nameOrPath">One of <see cref="Names"/>, or the path of a JSON file.</param>
    /// <exception cref="OptionException">There is no such experiment, or it is not valid.</exception>
    public static Experiment Open(string nameOrPath)
    {
        if (Names.Contains(nameOrPath))
        {
            using var reader = new StreamReader(Assembly.GetManifestResourceStream(Prefix + nameOrPath + Suffix)!);
            return Parse(reader.ReadToEnd(), $"experiment {nameOrPath}");
        }
        if (File.Exists(nameOrPath))
            return Parse(File.ReadAllText(nameOrPath), nameOrPath);
        throw new OptionException($"There is no experiment '{nameOrPath}', neither by name nor as a file. Experiments: {string.Join(", ", Names)}.");
    }

    /// <summary>Reads an experiment and checks that its parts fit each other.</summary>
    /// <param name="json">The text.</param>
    /// <param name="origin">Where it came from, for messages.</param>
    /// <exception cref="OptionException">It is not valid.</exception>
    public static Experiment Parse(string json, string origin)
    {
        try
        {
            var experiment = JsonSerializer.Deserialize(json, ExperimentJson.Default.Experiment) ?? throw new JsonException("it is null.");
            ExperimentCheck.Require(experiment, origin);
            return experiment;
        }
        catch (JsonException error)
        {
            throw new OptionException($"{origin} is not a valid experiment: {error.Message}", error);
        }
    }
}
