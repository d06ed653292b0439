using System.CommandLine;
using Likeness.Recipes;

namespace Likeness.Cli.Arguments;

/// <summary>The options of a training as flags: the common ones by name, all of them with --set.</summary>
internal sealed class TrainingFlags
{
    private readonly Option<string?> _recipe = new("--recipe")
    {
        HelpName = "R",
        Description = $"a named experiment ({string.Join(", ", RecipeBook.Names)}) or a JSON file of options",
    };

    private readonly Option<string?>[] _named =
    [
        Named("encoder", "E", $"the network: {Names(Catalog.Encoders)}"),
        Named("pretrained", "FILE", "weights that the backbone starts from: .safetensors or .pth with torchvision's names"),
        Named("freeze", "STAGES", "stages of the backbone that do not learn, such as stem,layer1, or backbone for all"),
        Named("method", "M", $"how the network is taught, with labels or without: {Names(Catalog.Methods)}"),
        Named("loss", "L", $"what training makes small: {Names(Catalog.Losses)}"),
        Named("miner", "M", $"which pairs or triplets of a batch count: {Names(Catalog.PairMiners.Select(m => m.Name).Union(Catalog.TripletMiners.Select(m => m.Name)))}"),
        Named("sampler", "S", $"which images make a batch: {Names(Catalog.Samplers)}"),
        Named("embedding", "D", "dimensions of the embedding, 1 to 16,384"),
        Named("epochs", "N", "passes over the training images"),
        Named("hold-out-classes", "N|LIST", "classes never trained on, to measure on: how many, or names with commas"),
        Named("image-size", "S", "side of the square that images are brought to, 16 to 512 pixels"),
        Named("seed", "S", "seed of every random choice"),
        Named("device", "D", "cpu, cuda, cuda:1, ..."),
    ];

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "key=value",
        Description = "any other option of a recipe, such as learning-rate=0.001; may be repeated",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Adds the flags to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[_recipe, .. _named, _set])
            command.Add(option);
    }

    /// <summary>The recipe asked for, if any.</summary>
    public string? Recipe(ParseResult given) => given.GetValue(_recipe);

    /// <summary>The options given, in the order in which they apply.</summary>
    /// <exception cref="OptionException">A --set is not key=value.</exception>
    public IReadOnlyList<Setting> Settings(ParseResult given) =>
    [
        .. _named.Where(option => given.GetValue(option) is not null).Select(option => new Setting(option.Name[2..], given.GetValue(option)!)),
        .. (given.GetValue(_set) ?? []).Select(Parse),
    ];

    private static Option<string?> Named(string name, string value, string description) =>
        new($"--{name}") { HelpName = value, Description = description };

    private static string Names<T>(CatalogSection<T> section) => Names(section.Select(entry => entry.Name));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static Setting Parse(string text) => text.Split('=', 2) is [{ Length: > 0 } name, var value]
        ? new(name.Trim(), value.Trim())
        : throw new OptionException($"--set {text} is not key=value; write it as in --set learning-rate=0.001.");
}
