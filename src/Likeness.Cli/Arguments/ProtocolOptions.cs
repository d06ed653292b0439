using System.CommandLine;

namespace Likeness.Cli.Arguments;

/// <summary>How to measure: the protocol and what it needs to know.</summary>
internal sealed class ProtocolOptions
{
    public Option<string> Protocol { get; } = Choice("--protocol", "P", "what to measure", "verification", "few-shot", "retrieval", "knn", "identification", "omniglot-runs", "koch-2015");

    public Option<string> Classes { get; } = Choice("--classes", "WHICH", "classes to measure on, by the model's training", "all", "seen", "unseen");

    public Option<string?> Pairs { get; } = new("--pairs")
    {
        HelpName = "FILE.csv",
        Description = "verification: pairs with columns a,b,same (1 or 0), paths relative to the file; drawn at random if left out",
    };

    public Option<int?> Way { get; } = new("--way") { HelpName = "N", Description = "few-shot: classes in an episode; 5 if left out, or as many as there are" };

    public Option<int> Shot { get; } = Number("--shot", "K", "few-shot, identification: examples of each class", 1);

    public Option<int?> Trials { get; } = new("--trials") { HelpName = "T", Description = "few-shot: episodes, 1000 if left out; identification: galleries drawn, 100 if left out" };

    public Option<string?> Gallery { get; } = new("--gallery")
    {
        HelpName = "DATA",
        Description = "identification: images to enrol, all of them; where they have no sub-folders, a file's name is its class. Drawn from DATA if left out",
    };

    public Option<bool> WithinGroup { get; } = new("--within-group") { Description = "pairs and episodes within one group, such as an alphabet" };

    public Option<double> Pad { get; } = new("--pad")
    {
        HelpName = "SHARE",
        Description = "continue the ground of the images on all sides before scaling, by this share of the longer side, 0 to 1; for characters that fill their image more than those the model was trained on",
    };

    public Option<bool> Baselines { get; } = new("--baselines") { Description = "print what a colour histogram and raw pixels reach on the same images beside the model's figures" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[Protocol, Classes, Pairs, Gallery, Way, Shot, Trials, WithinGroup, Pad, Baselines])
            command.Add(option);
    }

    private static Option<string> Choice(string name, string value, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            HelpName = value,
            Description = $"{description}: {string.Join(", ", values)}; {values[0]} if left out",
            DefaultValueFactory = _ => values[0],
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<int> Number(string name, string value, string description, int usual) =>
        new(name) { HelpName = value, Description = $"{description}; {usual} if left out", DefaultValueFactory = _ => usual };
}
