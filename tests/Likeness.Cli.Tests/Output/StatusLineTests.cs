using Likeness.Cli.Output;

namespace Likeness.Cli.Tests.Output;

public sealed class StatusLineTests
{
    [Fact]
    public void A_screen_sees_one_line_that_is_drawn_over_and_removed()
    {
        using var screen = new StringWriter();
        var clock = new ManualClock();
        using (var line = new StatusLine(new Terminal(TextWriter.Null, screen) { ErrorIsScreen = true, Clock = clock }))
        {
            line.Draw(() => "one");
            line.Draw(() => throw new InvalidOperationException("Too soon after the first to be drawn."));
            clock.Seconds++;
            line.Draw(() => "two");
        }

        Assert.Equal("\r\e[Kone\r\e[Ktwo\r\e[K", screen.ToString());
    }

    [Fact]
    public void A_line_never_wraps()
    {
        using var screen = new StringWriter();
        using var line = new StatusLine(new Terminal(TextWriter.Null, screen) { ErrorIsScreen = true, Width = () => 10 });
        line.Draw(() => "0123456789");

        Assert.Equal("\r\e[K012345678", screen.ToString());
    }

    [Fact]
    public void A_file_gets_nothing_of_it()
    {
        using var file = new StringWriter();
        using (var line = new StatusLine(new Terminal(TextWriter.Null, file)))
            line.Draw(() => "one");

        Assert.Empty(file.ToString());
    }

    private sealed class ManualClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
