namespace Likeness.Cli.Tests.Commands;

public sealed class HelpTextTests
{
    public static TheoryData<string> Commands => ["quickstart", "doctor", "datasets", "datasets show", "train", "resume", "eval", "verify", "embed", "gallery", "gallery create", "gallery list", "gallery show", "gallery remove", "gallery rename", "gallery export", "gallery import", "gallery re-embed", "gallery index", "enroll", "identify", "search", "export", "report", "experiments", "serve"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_is_the_one_written_down(string command)
    {
        var help = CommandLine.Run([.. command.Split(' '), "--help"]);

        Assert.Equal(0, help.ExitCode);
        Assert.Empty(help.Error);
        Snapshot.Equal($"help-{command.Replace(' ', '-')}", help.Out);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_begins_with_an_example_of_the_command(string command)
    {
        var lines = CommandLine.Run([.. command.Split(' '), "--help"]).Out.Split('\n');

        Assert.StartsWith("Example", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"  likeness {command.Split(' ')[0]}", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Likeness_alone_shows_an_overview_of_all_commands()
    {
        var overview = CommandLine.Run();

        Assert.Equal(0, overview.ExitCode);
        Snapshot.Equal("overview", overview.Out);
        Assert.Equal(overview.Out, CommandLine.Run("--help").Out);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal($"{ProductVersion.Text}\n", CommandLine.Run("--version").Out);
}
