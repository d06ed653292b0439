using Spectre.Console;
using Spectre.Console.Rendering;

namespace Likeness.Cli.Output;

/// <summary>Tables: with lines on a screen, columns of plain text in a file or a pipe.</summary>
internal static class TableOutput
{
    // Nothing wraps where no screen is.
    private const int WidthOfFiles = 1_000;

    /// <summary>Writes rows under headings.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="headings">One for each column.</param>
    /// <param name="rows">As many cells each.</param>
    public static void Write(Terminal terminal, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = terminal.OutIsScreen ? TableBorder.Rounded : TableBorder.None };
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(new Text(heading)) { NoWrap = !terminal.OutIsScreen });
        foreach (var row in rows)
            table.AddRow(row.Select(IRenderable (cell) => new Text(cell)));
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.OutIsScreen ? terminal.Width() : WidthOfFiles;
        console.Profile.Capabilities.Unicode = terminal.OutIsScreen;
        console.Write(table);
        // Spectre pads the last column, which leaves blanks at the ends of lines.
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            terminal.Out.WriteLine(line.TrimEnd());
    }
}
