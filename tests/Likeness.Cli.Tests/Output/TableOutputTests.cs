using Likeness.Cli.Output;

namespace Likeness.Cli.Tests.Output;

public sealed class TableOutputTests
{
    private static string Write(bool screen)
    {
        using var text = new StringWriter();
        TableOutput.Write(new Terminal(text, TextWriter.Null) { OutIsScreen = screen }, ["name", "value"], [["[red]a[/]", "1"], ["b", ""]]);
        return text.ToString();
    }

    [Fact]
    public void A_pipe_gets_columns_without_lines_and_without_blanks_at_the_ends() =>
        Assert.Equal("name      value\n[red]a[/] 1\nb\n", Write(screen: false));

    [Fact]
    public void A_screen_gets_lines() =>
        Assert.Equal("╭───────────┬───────╮\n│ name      │ value │\n├───────────┼───────┤\n│ [red]a[/] │ 1     │\n│ b         │       │\n╰───────────┴───────╯\n", Write(screen: true));
}
