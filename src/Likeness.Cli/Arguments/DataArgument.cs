using System.CommandLine;
using Likeness.Cli.Output;

namespace Likeness.Cli.Arguments;

/// <summary>DATA: images with labels, by name or path.</summary>
internal sealed class DataArgument : Argument<string?>
{
    private const string Meaning =
        "a known data set (see 'likeness datasets'), a folder with one sub-folder a class, a .csv file with columns "
        + "path,label[,group][,split], or an archive of a folder";

    /// <param name="required">Whether the command needs it.</param>
    public DataArgument(bool required = true) : base("DATA")
    {
        Description = Meaning;
        if (!required)
            Arity = ArgumentArity.ZeroOrOne;
    }

    /// <summary>Opens the data that the command line names.</summary>
    public OpenedData Open(ParseResult given, Terminal terminal) => OpenedData.Open(given.GetRequiredValue(this)!, terminal);
}
