namespace Likeness.Cli.Output;

/// <summary>One line of a screen that is drawn over again and again; nothing where nobody watches.</summary>
/// <param name="terminal">Whose error output it is drawn on.</param>
internal sealed class StatusLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan s_betweenDraws = TimeSpan.FromMilliseconds(100);

    private long _drawn;
    private bool _visible;

    /// <summary>Draws the line, unless it was drawn a moment ago.</summary>
    public void Draw(Func<string> text)
    {
        if (!terminal.ErrorIsScreen || _visible && terminal.Clock.GetElapsedTime(_drawn) < s_betweenDraws)
            return;
        _drawn = terminal.Clock.GetTimestamp();
        _visible = true;
        var (line, width) = (text(), terminal.Width());
        // A line that wraps could not be drawn over.
        terminal.Error.Write($"\r\e[K{(line.Length < width ? line : line[..(width - 1)])}");
        terminal.Error.Flush();
    }

    /// <summary>Removes the line, so that something else can be written.</summary>
    public void Clear()
    {
        if (_visible)
            terminal.Error.Write("\r\e[K");
        _visible = false;
    }

    /// <summary>Removes the line.</summary>
    public void Dispose() => Clear();
}
