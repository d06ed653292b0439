using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Likeness.Cli.Output;

namespace Likeness.Cli.Commands;

/// <summary>likeness alone: a short overview.</summary>
internal sealed class OverviewCommand : RootCommand
{
    /// <summary>Whole command lines.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "likeness quickstart",
        "likeness train pets --out runs/pets",
        "likeness verify runs/pets/model.safetensors tom.png who.png",
    ];

    public OverviewCommand(Terminal terminal) : base("Likeness teaches a computer what \"the same\" means to you, from your own images.")
    {
        foreach (var option in Options)
            switch (option)
            {
                case HelpOption:
                    (option.Description, option.Action) = ("show this help", new HelpText());
                    break;
                case VersionOption:
                    (option.Description, option.Action) = ("show the version", new Version(terminal));
                    break;
            }
        SetAction(_ => HelpText.Write(this, terminal.Out));
    }

    private sealed class Version(Terminal terminal) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            terminal.Out.WriteLine(ProductVersion.Text);
            return ExitCode.Done;
        }
    }
}
