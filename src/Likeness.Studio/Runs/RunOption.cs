using System.Text.Json;
using System.Text.Json.Nodes;
using Likeness.Recipes;
using Likeness.Training;

namespace Likeness.Studio.Runs;

/// <summary>An option that a training was given.</summary>
/// <param name="Name">As it is written in recipes and on the command line.</param>
/// <param name="Value">Its value as text.</param>
internal sealed record RunOption(string Name, string Value)
{
    private const string Recipe = "recipe ";
    private const string File = "pretrained";

    /// <summary>The recipe, where there was one, and all options.</summary>
    public static IReadOnlyList<RunOption> Of(RunDescription description) =>
        [new("recipe", RecipeOf(description.Reasons)), .. JsonNode.Parse(description.Options.ToJson())!.AsObject().Select(Of)];

    private static RunOption Of(KeyValuePair<string, JsonNode?> option) => new(option.Key, option.Value switch
    {
        null => "",
        // Where it lies on the server is nobody's business.
        var value when option.Key == File => Path.GetFileName(value.GetValue<string>()),
        var value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var value => value.ToJsonString(),
    });

    // The first reason says it: "recipe NAME", or "recipe NAME: why".
    private static string RecipeOf(IReadOnlyList<string> reasons) => reasons.FirstOrDefault(reason => reason.StartsWith(Recipe, StringComparison.Ordinal)) is { } reason
        ? Path.GetFileNameWithoutExtension(reason[Recipe.Length..].Split(':')[0])
        : "";
}
