namespace Likeness.Cli.Tests.Commands;

public sealed class DatasetsCommandTests
{
    [Fact]
    public void Every_known_set_has_a_line()
    {
        var list = CommandLine.Run("datasets").Out;

        Assert.All((string[])["fashion-mnist", "mnist", "omniglot", "omniglot-vinyals", "omniglot-koch", "grocery", "grocery-photos", "grocery-clean", "glyphs"], name => Assert.Contains($"\n{name} ", list, StringComparison.Ordinal));
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

    [Theory]
    [InlineData("--transforms", "flip,rotate:30", "picture of what a training sees")]
    [InlineData("--recipe", "photos", "picture of what a training sees")]
    public void What_a_training_sees_is_drawn_instead(string option, string value, string said)
    {
        using var folder = new TemporaryFolder();
        var pets = GlyphFolder.Write(folder["pets"], classes: 2, imagesPerClass: 3);
        var answer = CommandLine.Run("datasets", "show", pets, "--out", folder["seen.png"], option, value);

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains(said, answer.Out, StringComparison.Ordinal);
        CommandLine.Run("datasets", "show", pets, "--out", folder["sheet.png"]);
        Assert.NotEqual(File.ReadAllBytes(folder["sheet.png"]), File.ReadAllBytes(folder["seen.png"]));
        Assert.Contains("no transform 'flop'", CommandLine.Refusal("datasets", "show", pets, "--transforms", "flop"), StringComparison.Ordinal);
    }
}
