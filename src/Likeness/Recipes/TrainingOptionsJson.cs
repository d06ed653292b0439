using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Likeness.Recipes;

/// <summary>Training options as JSON text, and changes to single options by name.</summary>
public static class TrainingOptionsJson
{
    /// <summary>Names of all options, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ToNode(new TrainingOptions()).Select(option => option.Key)];

    /// <summary>Indented JSON with every option.</summary>
    public static string ToJson(this TrainingOptions options) => JsonSerializer.Serialize(options, OptionsContext.Default.TrainingOptions);

    /// <summary>Reads options; those left out keep their defaults.</summary>
    /// <param name="json">A JSON object with kebab-case names.</param>
    /// <param name="origin">Where the text came from, for messages.</param>
    /// <exception cref="OptionException">Not JSON, an unknown option, or a value out of range.</exception>
    public static TrainingOptions Parse(string json, string origin)
    {
        try
        {
            // Laid over all the defaults: the source-generated reader would set what is left out to 0 and null.
            var all = ToNode(new TrainingOptions());
            if (JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) is not JsonObject given)
                throw new OptionException($"{origin} holds no JSON object of options; it must, such as {{\"epochs\": 5}}.");
            foreach (var (name, value) in given)
                all[name] = all.ContainsKey(name) ? value?.DeepClone() : throw Unknown(name, origin);
            return all.Deserialize(OptionsContext.Default.TrainingOptions)!;
        }
        catch (JsonException error)
        {
            throw new OptionException($"{origin} is not a valid set of options: {error.Message}", error);
        }
    }

    /// <summary>The options that are not at their defaults, as JSON: a recipe that gives these options.</summary>
    public static string ToRecipe(this TrainingOptions options)
    {
        var defaults = ToNode(new TrainingOptions());
        var own = ToNode(options);
        foreach (var (name, value) in defaults)
            if (JsonNode.DeepEquals(value, own[name]))
                own.Remove(name);
        return own.ToJsonString(OptionsContext.Default.Options);
    }

    /// <summary>The same options with one changed.</summary>
    /// <param name="options">The options to start from.</param>
    /// <param name="name">Kebab-case name, e.g. "learning-rate".</param>
    /// <param name="value">Its value as text, e.g. "0.001".</param>
    /// <exception cref="OptionException">No such option, or the value does not fit it.</exception>
    public static TrainingOptions With(this TrainingOptions options, string name, string value)
    {
        var all = ToNode(options);
        if (!all.TryGetPropertyValue(name, out var old))
            throw Unknown(name, "the command");
        all[name] = old!.GetValueKind() switch
        {
            JsonValueKind.String => value,
            JsonValueKind.True or JsonValueKind.False => bool.TryParse(value, out var truth) ? truth : throw Misfit("true or false"),
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number)
                : throw Misfit("a number"),
        };
        try
        {
            return all.Deserialize(OptionsContext.Default.TrainingOptions)!;
        }
        catch (JsonException)
        {
            throw Misfit("a whole number");
        }

        OptionException Misfit(string expected) => new($"{name} is '{value}'; it must be {expected}.");
    }

    private static OptionException Unknown(string name, string origin) =>
        new($"There is no option '{name}', which {origin} sets. Known options: {string.Join(", ", Names)}.");

    private static JsonObject ToNode(TrainingOptions options) =>
        JsonSerializer.SerializeToNode(options, OptionsContext.Default.TrainingOptions)!.AsObject();
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TrainingOptions))]
internal sealed partial class OptionsContext : JsonSerializerContext;
