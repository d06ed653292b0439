namespace Likeness.Cli.Output;

/// <summary>What a command reads from and writes to: results to one writer, progress, notes and errors to the other.</summary>
/// <param name="Out">Results only, so that they can be piped on.</param>
/// <param name="Error">Everything that a person watches.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    private const int WidthOfFiles = 160;

    /// <summary>Opens standard input.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>Whether a person sees <see cref="Out"/>, so that tables may have lines.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/>, so that a progress line may be drawn over.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Whether colours are wanted.</summary>
    public bool Colour { get; init; }

    /// <summary>Letters in a line. Asked for only when it matters, as .NET then switches the screen's mode.</summary>
    public Func<int> Width { get; init; } = () => WidthOfFiles;

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a program follows the progress of a training on <see cref="Out"/>.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Stops what can be stopped.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The console of this process.</summary>
    public static Terminal OfProcess()
    {
        var (outIsScreen, errorIsScreen) = (!Console.IsOutputRedirected, !Console.IsErrorRedirected);
        return new(Console.Out, Console.Error)
        {
            Input = Console.OpenStandardInput,
            OutIsScreen = outIsScreen,
            ErrorIsScreen = errorIsScreen,
            // https://no-color.org
            Colour = errorIsScreen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = () => (outIsScreen || errorIsScreen) && Console.WindowWidth is > 0 and var width ? width : WidthOfFiles,
        };
    }

    /// <summary>A line for the person who watches.</summary>
    public void Note(string text) => Error.WriteLine(text);

    /// <summary>A line that should not be missed.</summary>
    public void Warn(string text) => Error.WriteLine(Colour ? $"\e[33mwarning: {text}\e[0m" : $"warning: {text}");
}
