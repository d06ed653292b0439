using Likeness.Cli.Output;
using Likeness.Recipes;
using Likeness.Tensors;

namespace Likeness.Cli.Tests;

public sealed class FailureTests
{
    public static TheoryData<Exception, string> Refusals => new()
    {
        { new OptionException("epochs is 0."), "likeness: epochs is 0.\n" },
        { new ArgumentOutOfRangeException("far", 2.0, "far is 2."), "likeness: far is 2.\n" },
        { new InvalidDataException("cut short"), "likeness: cut short\n" },
        { new AggregateException(new IOException("disk full")), "likeness: disk full\n" },
        { new UnauthorizedAccessException("Access to a.png is denied."), "likeness: Access to a.png is denied. Check the permissions.\n" },
        { new TensorException("no kernel\nframe #0"), "likeness: libtorch refused: no kernel\n" },
        { new InsufficientMemoryException(), "likeness: The memory of this machine is not enough. Lower image-size or batch-size, or use fewer images.\n" },
        { new InvalidOperationException("odd"), "likeness: This should not have happened: InvalidOperationException: odd Run again with --verbose and report what it prints.\n" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_error_becomes_a_line_and_exit_code_2(Exception error, string expected)
    {
        using var written = new StringWriter();

        Assert.Equal(2, Failure.Report(error, new Terminal(TextWriter.Null, written), verbose: false));
        Assert.Equal(expected, written.ToString());
    }

    [Fact]
    public void Verbose_adds_the_stack_trace()
    {
        var answer = CommandLine.Run("verify", "missing.safetensors", "a.png", "b.png", "--verbose");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("   at Likeness.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_is_exit_code_130() =>
        Assert.Equal(130, Failure.Report(new OperationCanceledException(), new Terminal(TextWriter.Null, TextWriter.Null), verbose: true));
}
