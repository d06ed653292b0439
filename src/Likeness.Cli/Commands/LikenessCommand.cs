using System.CommandLine;

namespace Likeness.Cli.Commands;

/// <summary>A command whose help begins with examples.</summary>
internal abstract class LikenessCommand : Command
{
    /// <param name="name">What to type.</param>
    /// <param name="description">What it does: a sentence for the overview, then whatever else is to be known.</param>
    /// <param name="examples">Whole command lines.</param>
    protected LikenessCommand(string name, string description, params IReadOnlyList<string> examples) : base(name, description) => Examples = examples;

    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>The first sentence of the description.</summary>
    public string Summary => Description!.Split('.', 2)[0];
}
