using System.CommandLine;
using System.CommandLine.Invocation;

namespace Likeness.Cli.Commands;

/// <summary>Help for a command: examples first, then what it does, how it is called, and each argument and option.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const int Width = 100;
    private const int MostIndent = 30;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>Writes the help of a command.</summary>
    public static void Write(Command command, TextWriter to)
    {
        if (Examples(command) is { Count: > 0 } examples)
        {
            to.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in examples)
                to.WriteLine($"  {example}");
            to.WriteLine();
        }
        foreach (var line in Wrap(command.Description!, Width))
            to.WriteLine(line);
        to.WriteLine();
        to.WriteLine($"Usage: {Usage(command)}");
        Section(to, "Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description!)));
        Section(to, "Commands", command.Subcommands.Select(sub => (sub.Name, sub is LikenessCommand known ? known.Summary : sub.Description!)));
        Section(to, "Options", Options(command).Select(option => (Label(option), option.Description! + (option.Required ? " (required)" : ""))));
    }

    private static IReadOnlyList<string> Examples(Command command) => command switch
    {
        LikenessCommand known => known.Examples,
        OverviewCommand => OverviewCommand.Examples,
        _ => [],
    };

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive)).Where(option => !option.Hidden).Distinct();

    private static string Usage(Command command) => string.Join(' ',
    [
        .. Path(command).Select(Name),
        .. command.Subcommands.Count == 0 ? [] : (string[])[command.Action is null || command is RootCommand ? "COMMAND" : "[COMMAND]"],
        .. command.Arguments.Select(Usage),
        "[options]",
    ]);

    private static IEnumerable<Command> Path(Command command) => command.Parents.OfType<Command>().SelectMany(Path).Append(command);

    // The root goes by the name of the file that runs, which is the launcher's business.
    private static string Name(Command command) => command is RootCommand ? "likeness" : command.Name;

    private static string Usage(Argument argument)
    {
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}{many}]" : argument.Name + many;
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias is ['-', >= 'a']).Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static void Section(TextWriter to, string title, IEnumerable<(string Label, string Text)> entries)
    {
        var all = entries.ToArray();
        if (all.Length == 0)
            return;
        to.WriteLine();
        to.WriteLine($"{title}:");
        var indent = Math.Min(MostIndent, all.Max(entry => entry.Label.Length) + 4);
        foreach (var (label, text) in all)
        {
            var first = $"  {label}".PadRight(indent);
            foreach (var line in Wrap(text, Width - indent))
            {
                to.WriteLine(first + line);
                first = new string(' ', indent);
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
