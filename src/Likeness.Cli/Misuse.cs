using System.CommandLine;
using Likeness.Cli.Output;

namespace Likeness.Cli;

/// <summary>Says what is wrong with a command line that cannot be parsed.</summary>
internal static class Misuse
{
    /// <returns>An exit code.</returns>
    public static int Report(ParseResult given, Terminal terminal)
    {
        var command = given.CommandResult.Command;
        foreach (var message in Messages(given, command).Distinct())
            terminal.Error.WriteLine($"likeness: {message}");
        terminal.Error.WriteLine($"See 'likeness {string.Concat(Path(command).Select(name => name + " "))}--help'.");
        return ExitCode.BadUse;
    }

    private static IEnumerable<string> Messages(ParseResult given, Command command)
    {
        if (command is RootCommand && given.UnmatchedTokens is [var unknown, ..])
            return [$"There is no command '{unknown}'. Commands: {string.Join(", ", command.Subcommands.Select(known => known.Name))}."];
        var missing = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && given.GetResult(argument) is null or { Tokens.Count: 0 });
        return missing.Any() && given.UnmatchedTokens.Count == 0
            ? missing.Select(argument => $"{argument.Name} is missing: {argument.Description}.")
            : given.Errors.Select(error => string.Join(' ', error.Message.Split((char[])['\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
    }

    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? [] : command.Parents.OfType<Command>().SelectMany(Path).Append(command.Name);
}
