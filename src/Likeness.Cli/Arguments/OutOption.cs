using System.CommandLine;
using Likeness.Cli.Output;
using Likeness.Training;

namespace Likeness.Cli.Arguments;

/// <summary>--out RUN: the folder of a new training.</summary>
internal sealed class OutOption : Option<string?>
{
    public OutOption() : base("--out")
    {
        HelpName = "RUN";
        Description = "folder for everything that the training writes; without it, runs/NAME-TIME";
    }

    /// <summary>The folder asked for, or one named for the data and the time.</summary>
    /// <exception cref="IOException">A file is in the way.</exception>
    public RunFolder Folder(ParseResult given, string name, Terminal terminal)
    {
        var path = given.GetValue(this) ?? Path.Combine("runs", $"{name}-{terminal.Clock.GetLocalNow():yyyyMMdd-HHmmss}");
        return File.Exists(path)
            ? throw new IOException($"{path} is a file; a training needs a folder to write to. Give another name with --out.")
            : new(path);
    }
}
