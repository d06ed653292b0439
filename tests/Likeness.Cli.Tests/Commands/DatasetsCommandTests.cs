namespace Likeness.Cli.Tests.Commands;

public sealed class DatasetsCommandTests
{
    [Fact]
    public void Every_known_set_has_a_line()
    {
        var list = CommandLine.Run("datasets").Out;

        Assert.All((string[])["fashion-mnist", "mnist", "omniglot", "omniglot-vinyals", "omniglot-koch", "glyphs"], name => Assert.Contains($"\n{name} ", list, StringComparison.Ordinal));
        Assert.Matches(@"glyphs .* generated\n", list);
    }

    [Fact]
    public void Json_says_where_each_is()
    {
        var sets = CommandLine.Run("datasets", "--json").Json.GetProperty("datasets").EnumerateArray().ToArray();

        Assert.Contains(sets, set => set.GetProperty("name").GetString() == "glyphs" && set.GetProperty("found").GetBoolean());
        Assert.All(sets, set => Assert.NotEqual(set.GetProperty("found").GetBoolean(), set.GetProperty("how_to_get").GetString() is not null));
    }

    [Fact]
    public void Showing_data_counts_it_and_draws_it()
    {
        using var folder = new TemporaryFolder();
        var answer = CommandLine.Run("datasets", "show", GlyphFolder.Write(folder["pets"], classes: 2, imagesPerClass: 3), "--out", folder["sheet.png"]);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("28 x 28, grey", answer.Out, StringComparison.Ordinal);
        Assert.Matches(@"train +6 +2 +3\n", answer.Out);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(folder["sheet.png"])[..4]);
    }
}
