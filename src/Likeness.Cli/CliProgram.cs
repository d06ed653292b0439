using System.CommandLine;
using System.CommandLine.Invocation;
using Likeness.Cli.Commands;
using Likeness.Cli.Output;

namespace Likeness.Cli;

/// <summary>Runs one command line.</summary>
internal static class CliProgram
{
    private static readonly Option<bool> s_verbose = new("--verbose") { Description = "print the stack trace of an error", Recursive = true };

    /// <summary>Parses, runs, and turns every error into a message and an exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        // A file's name may begin with "@", and one-letter options are not joined.
        var given = Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (given.Action is ParseErrorAction)
            return Misuse.Report(given, terminal);
        try
        {
            return given.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception error)
        {
            return Failure.Report(error, terminal, given.GetValue(s_verbose));
        }
    }

    private static OverviewCommand Root(Terminal terminal) => new(terminal)
    {
        new QuickstartCommand(terminal),
        new DoctorCommand(terminal),
        new DatasetsCommand(terminal),
        new TrainCommand(terminal),
        new ResumeCommand(terminal),
        new EvalCommand(terminal),
        new VerifyCommand(terminal),
        new EmbedCommand(terminal),
        new GalleryCommand(terminal),
        new EnrollCommand(terminal),
        new IdentifyCommand(terminal),
        new SearchCommand(terminal),
        new ExportCommand(terminal),
        new ServeCommand(terminal),
        new ReportCommand(terminal),
        new ExperimentsCommand(terminal),
        s_verbose,
    };
}
