namespace Likeness.Conventions;

/// <summary>The rooms of the house: each folder of src/, and which others it may use.</summary>
/// <remarks>
/// The one table of the architecture. Inside Likeness, and for the command line, all of Likeness.Tensors but its native face
/// is open. A new folder, or a new arrow, is a decision: write it here in the same commit.
/// </remarks>
internal static class Layers
{
    private const string Tensors = "Likeness.Tensors";
    private const string Core = "Likeness";
    private const string Studio = "Likeness.Studio";

    // What the Catalog makes by name.
    private static readonly string[] s_named = [$"{Core}/Encoders", $"{Core}/Comparisons", $"{Core}/Miners", $"{Core}/Losses", $"{Core}/Methods", $"{Core}/Samplers"];

    internal static IReadOnlyDictionary<string, string[]> MayUse { get; } = new Dictionary<string, string[]>
    {
        [$"{Tensors}/Native"] = [],
        [Tensors] = [$"{Tensors}/Native"],
        [$"{Tensors}/Operations"] = [Tensors],
        [$"{Tensors}/Images"] = [$"{Tensors}/Native", Tensors],
        [$"{Tensors}/Pictures"] = [$"{Tensors}/Native", Tensors, $"{Tensors}/Images"],
        [$"{Tensors}/Neighbours"] = [],
        [$"{Tensors}/Modules"] = [Tensors, $"{Tensors}/Operations"],
        [$"{Tensors}/Tracing"] = [$"{Tensors}/Native", Tensors, $"{Tensors}/Operations", $"{Tensors}/Modules"],
        [$"{Tensors}/Scripts"] = [$"{Tensors}/Native", Tensors, $"{Tensors}/Modules"],
        [$"{Tensors}/Optimisers"] = [Tensors, $"{Tensors}/Operations", $"{Tensors}/Modules"],
        [$"{Tensors}/Schedules"] = [],
        [$"{Tensors}/Checkpoints"] = [Tensors, $"{Tensors}/Operations", $"{Tensors}/Files"],
        [$"{Tensors}/Files"] = [$"{Tensors}/Native", Tensors, $"{Tensors}/Operations"],

        [$"{Core}/Randomness"] = [],
        [$"{Core}/Samplers"] = [$"{Core}/Randomness"],
        [$"{Core}/Datasets"] = [$"{Core}/Randomness"],
        [$"{Core}/Caching"] = [$"{Core}/Datasets"],
        [$"{Core}/Transforms"] = [$"{Core}/Recipes"],
        [$"{Core}/Encoders"] = [],
        [$"{Core}/Comparisons"] = [],
        [$"{Core}/Miners"] = [],
        [$"{Core}/Losses"] = [$"{Core}/Miners", $"{Core}/Comparisons"],
        [$"{Core}/Methods"] = [$"{Core}/Losses", $"{Core}/Transforms"],
        [$"{Core}/Evaluation"] = [$"{Core}/Randomness", $"{Core}/Comparisons"],
        [$"{Core}/Recipes"] = [],
        [Core] = [.. s_named, $"{Core}/Recipes"],
        [$"{Core}/Models"] = [Core, $"{Core}/Recipes", $"{Core}/Datasets", $"{Core}/Encoders", $"{Core}/Comparisons", $"{Core}/Evaluation"],
        [$"{Core}/Export"] = [Core, $"{Core}/Models", $"{Core}/Comparisons", $"{Core}/Evaluation", $"{Core}/Recipes"],
        [$"{Core}/Galleries"] = [$"{Core}/Recipes", $"{Core}/Models", $"{Core}/Datasets", $"{Core}/Encoders", $"{Core}/Comparisons", $"{Core}/Evaluation"],
        [$"{Core}/TensorBoard"] = [],
        [$"{Core}/Training"] =
        [
            Core, $"{Core}/Recipes", $"{Core}/Models", $"{Core}/Caching", $"{Core}/Datasets", $"{Core}/Randomness", $"{Core}/Samplers", $"{Core}/Transforms", $"{Core}/Methods", $"{Core}/Losses",
            $"{Core}/Encoders", $"{Core}/Comparisons", $"{Core}/Evaluation", $"{Core}/TensorBoard",
        ],
        [$"{Core}/Reports"] = [$"{Core}/Evaluation"],
        [$"{Core}/Runs"] =
        [
            Core, $"{Core}/Recipes", $"{Core}/Models", $"{Core}/Training", $"{Core}/Datasets", $"{Core}/Evaluation", $"{Core}/TensorBoard",
            $"{Core}/Reports",
        ],
        [$"{Core}/Experiments"] =
        [
            Core, $"{Core}/Recipes", $"{Core}/Datasets", $"{Core}/Comparisons", $"{Core}/Models", $"{Core}/Training", $"{Core}/Evaluation", $"{Core}/Reports", $"{Core}/Runs",
        ],

        [$"{Studio}/Limits"] = [],
        [$"{Studio}/Problems"] = [$"{Core}/Models"],
        [$"{Studio}/OpenApi"] = [],
        [$"{Studio}/Requests"] = [$"{Studio}/Limits", $"{Studio}/Problems"],
        [$"{Studio}/Telemetry"] = [],
        [$"{Studio}/Security"] = [$"{Studio}/Limits", $"{Studio}/Problems"],
        [$"{Studio}/Inference"] = [$"{Studio}/Limits", $"{Studio}/Problems", $"{Studio}/Telemetry", $"{Core}/Models", $"{Core}/Comparisons", $"{Core}/Galleries"],
        [$"{Studio}/Galleries"] = [$"{Studio}/Problems", $"{Studio}/Inference", $"{Core}/Galleries", $"{Core}/Models"],
        [$"{Studio}/Maps"] = [$"{Studio}/Galleries", $"{Studio}/Runs", $"{Studio}/Problems", $"{Core}/Galleries", $"{Core}/Reports", $"{Core}/Training"],
        [$"{Studio}/Runs"] = [$"{Studio}/Problems", $"{Core}/Training", $"{Core}/Recipes", $"{Core}/Models", $"{Core}/Evaluation", $"{Core}/Reports", $"{Core}/Runs"],
        [$"{Studio}/Trainings"] = [$"{Studio}/Problems", $"{Studio}/Runs", $"{Core}/Training", $"{Core}/Datasets", $"{Core}/Recipes"],
        [$"{Studio}/Endpoints"] =
        [
            $"{Studio}/Limits", $"{Studio}/Problems", $"{Studio}/OpenApi", $"{Studio}/Requests", $"{Studio}/Inference", $"{Studio}/Telemetry", $"{Studio}/Galleries", $"{Studio}/Runs",
            $"{Studio}/Maps", $"{Studio}/Trainings", Core, $"{Core}/Galleries", $"{Core}/Datasets", $"{Core}/Models", $"{Core}/Evaluation", $"{Core}/Recipes",
        ],
        // Puts the parts together, so it knows them all.
        [Studio] =
        [
            $"{Studio}/Limits", $"{Studio}/Problems", $"{Studio}/OpenApi", $"{Studio}/Requests", $"{Studio}/Inference", $"{Studio}/Galleries", $"{Studio}/Telemetry", $"{Studio}/Security",
            $"{Studio}/Runs", $"{Studio}/Maps", $"{Studio}/Trainings", $"{Studio}/Endpoints", $"{Core}/Models",
        ],
        [$"{Core}.Extensions.AI"] = [$"{Core}/Models", $"{Core}/Recipes"],
    };

    /// <summary>Whether any arrow between two rooms is allowed.</summary>
    internal static bool Allows(string from, string to) =>
        from == to
        || MayUse.GetValueOrDefault(from, []).Contains(to)
        || (!from.StartsWith(Tensors, StringComparison.Ordinal) && to.StartsWith(Tensors, StringComparison.Ordinal) && to != $"{Tensors}/Native")
        || from.StartsWith($"{Core}.Cli", StringComparison.Ordinal);
}
