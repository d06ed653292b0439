namespace Likeness.Cli.Tests;

public sealed class MisuseTests
{
    [Fact]
    public void An_unknown_command_is_answered_with_those_there_are()
    {
        var message = CommandLine.Refusal("trian", "pets");

        Assert.Contains("There is no command 'trian'. Commands: quickstart, doctor, datasets, train,", message, StringComparison.Ordinal);
        Assert.Contains("See 'likeness --help'.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("likeness: DATA is missing: a known data set", "train")]
    [InlineData("likeness: B is missing: the other one", "verify", "model", "a.png")]
    [InlineData("likeness: Option '--out' is required.\nSee 'likeness embed --help'.", "embed", "model", "photos")]
    [InlineData("likeness: Unrecognized command or argument '--epoch'.", "train", "pets", "--epoch")]
    [InlineData("likeness: Argument 'top5' not recognized. Must be one of: 'verification' 'few-shot' 'retrieval' 'knn'", "eval", "m", "d", "--protocol", "top5")]
    [InlineData("See 'likeness datasets show --help'.", "datasets", "show")]
    public void A_wrong_command_line_says_what_is_wrong(string expected, params string[] arguments) =>
        Assert.Contains(expected, CommandLine.Refusal(arguments), StringComparison.Ordinal);
}
