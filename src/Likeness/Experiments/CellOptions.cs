using System.Text.Json.Nodes;
using Likeness.Recipes;

namespace Likeness.Experiments;

/// <summary>The options of a training, laid over each other from the general to the special.</summary>
internal static class CellOptions
{
    /// <exception cref="OptionException">An option does not exist or cannot have its value, or there is no such recipe.</exception>
    public static TrainingOptions Of(Experiment experiment, string data, string variant, ExperimentMethod method)
    {
        var all = method.Recipe is null ? [] : JsonNode.Parse(RecipeBook.Open(method.Recipe).ToJson())!.AsObject();
        Lay(experiment.Options);
        if (experiment.Variants[variant] is JsonObject shared)
            Lay(shared);
        if (method.Options is { } own)
            Lay(own);
        foreach (var special in experiment.Special.Where(special => special.Holds(data, variant, method.Name)))
            Lay(special.Options);
        return TrainingOptionsJson.Parse(all.ToJsonString(), $"method {method.Name} of '{experiment.Title}'");

        void Lay(JsonObject options)
        {
            foreach (var (name, value) in options)
                all[name] = value?.DeepClone();
        }
    }
}
