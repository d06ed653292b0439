using System.Text.RegularExpressions;

namespace Likeness.Cli.Tests.Commands;

public sealed partial class DocumentationTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(TestData.Root, "docs", "command-line.md"));

    [Theory]
    [MemberData(nameof(HelpTextTests.Commands), MemberType = typeof(HelpTextTests))]
    public void Every_command_and_each_of_its_options_is_in_the_documentation(string command)
    {
        Assert.Contains($"`{command}`", s_page, StringComparison.Ordinal);
        Assert.All(
            LongOption().Matches(CommandLine.Run([.. command.Split(' '), "--help"]).Out).Select(option => option.Value),
            option => Assert.Contains(option, s_page, StringComparison.Ordinal));
    }

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex LongOption();
}
