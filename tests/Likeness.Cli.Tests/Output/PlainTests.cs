using Likeness.Cli.Output;

namespace Likeness.Cli.Tests.Output;

public sealed class PlainTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(41.4, "41 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(185, "3 min 05 s")]
    [InlineData(7805, "2 h 10 min")]
    public void Durations(double seconds, string expected) => Assert.Equal(expected, Plain.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0.01, "1 %")]
    [InlineData(0.001, "0.1 %")]
    [InlineData(0.9731, "97.31 %")]
    public void Shares(double share, string expected) => Assert.Equal(expected, Plain.Percent(share));

    [Fact]
    public void Counts() => Assert.Equal(("60,000", "1 image", "2 images"), (Plain.Count(60_000), Plain.Count(1, "image", "images"), Plain.Count(2, "image", "images")));

    [Theory]
    [InlineData("runs/a-b_1.0", "runs/a-b_1.0")]
    [InlineData("my run/it's", "'my run/it'\\''s'")]
    public void Paths_are_quoted_where_a_shell_would_part_them(string path, string expected) => Assert.Equal(expected, Plain.Shell(path));
}
