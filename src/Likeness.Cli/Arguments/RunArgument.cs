using System.CommandLine;
using Likeness.Training;

namespace Likeness.Cli.Arguments;

/// <summary>RUN: the folder of a training.</summary>
internal sealed class RunArgument : Argument<string>
{
    public RunArgument() : base("RUN") => Description = "the folder of a training, such as runs/pets";

    /// <summary>The run that the command line names.</summary>
    public RunFolder Folder(ParseResult given) => new(given.GetRequiredValue(this));
}
