using Likeness.Cli.Output;

namespace Likeness.Cli.Tests;

/// <summary>Runs command lines in this process, as the launcher would in its own.</summary>
internal static class CommandLine
{
    public static Answer Run(params string[] arguments) => Run(terminal => terminal, arguments);

    public static Answer Run(byte[] input, params string[] arguments) =>
        Run(terminal => terminal with { Input = () => new MemoryStream(input) }, arguments);

    public static Answer Run(Func<Terminal, Terminal> with, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = CliProgram.Run(arguments, with(new Terminal(output, error)));
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Expects a refusal: exit code 2, nothing on standard output, no stack trace.</summary>
    /// <returns>What it says.</returns>
    public static string Refusal(params string[] arguments)
    {
        var answer = Run(arguments);
        Assert.Equal(2, answer.ExitCode);
        Assert.Empty(answer.Out);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        return answer.Error;
    }
}
