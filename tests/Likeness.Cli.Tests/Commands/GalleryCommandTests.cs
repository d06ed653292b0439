using System.Globalization;

namespace Likeness.Cli.Tests.Commands;

/// <summary>The commands of galleries, with the model that ships: no training, and drawings that it never saw.</summary>
public sealed class GalleryCommandTests : IDisposable
{
    private const string Model = "characters";
    private readonly TemporaryFolder _folder = new();
    private readonly string _drawings;
    private readonly string _gallery;

    public GalleryCommandTests()
    {
        _drawings = GlyphFolder.Write(_folder["drawings"], classes: 3, imagesPerClass: 4);
        _gallery = _folder["symbols.gallery"];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Enrol_a_folder_then_identify_and_search()
    {
        var enrolled = CommandLine.Run("enroll", Model, _gallery, "--from", _drawings, "--json");
        Assert.Equal((0, 12, 0, 12), (enrolled.ExitCode, Number(enrolled, "added"), Number(enrolled, "held"), Number(enrolled, "entries")));

        var who = CommandLine.Run("identify", Model, _gallery, Image(1, 2), "--far", "0.1", "--json");
        Assert.Equal(0, who.ExitCode);
        Assert.Equal(["label", "distance", "probability", "threshold", "far", "candidates"], who.JsonKeys);
        Assert.Equal(("character1", 3), (who.Json.GetProperty("label").GetString(), who.Json.GetProperty("candidates").GetArrayLength()));
        Assert.Equal(["label", "distance"], who.Json.GetProperty("candidates")[0].EnumerateObject().Take(2).Select(member => member.Name));
        Assert.Matches("^character1: distance .* is within the threshold", CommandLine.Run("identify", Model, _gallery, Image(1, 2), "--far", "0.1", "--rule", "nearest").Out);

        var found = CommandLine.Run("search", Model, _gallery, Image(2, 0), "--top", "4", "--json").Json.GetProperty("results");
        Assert.Equal(4, found.GetArrayLength());
        Assert.Equal(["id", "label", "path", "distance"], found[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(("character2", Image(2, 0)), (found[0].GetProperty("label").GetString(), found[0].GetProperty("path").GetString()));
    }

    [Fact]
    public void Who_is_not_enrolled_is_unknown_and_the_exit_code_says_so()
    {
        CommandLine.Run("enroll", Model, _gallery, "--label", "zero", Image(0, 0));
        var answer = CommandLine.Run("identify", Model, _gallery, Image(1, 0), "--far", "0.001", "--json");
        Assert.Equal((1, System.Text.Json.JsonValueKind.Null), (answer.ExitCode, answer.Json.GetProperty("label").ValueKind));
        Assert.Contains("unknown: distance", CommandLine.Run("identify", Model, _gallery, Image(1, 0), "--far", "0.001").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Enrolling_again_goes_on_and_adds_nothing_twice()
    {
        CommandLine.Run("enroll", Model, _gallery, "--label", "character1", Image(1, 0), Image(1, 1));
        File.WriteAllText(Path.Combine(_drawings, "character2", "broken.png"), File.ReadAllText(Image(2, 0), System.Text.Encoding.Latin1)[..60]);
        var rest = CommandLine.Run("enroll", Model, _gallery, "--from", _drawings, "--json");
        Assert.Equal((10, 2), (Number(rest, "added"), Number(rest, "held")));
        var again = CommandLine.Run("enroll", Model, _gallery, "--from", _drawings, "--json");
        Assert.Equal((0, 12, 12), (Number(again, "added"), Number(again, "held"), Number(again, "entries")));
    }

    [Fact]
    public void A_gallery_is_listed_shown_renamed_and_emptied()
    {
        Assert.Equal(0, CommandLine.Run("gallery", "create", Model, _gallery).ExitCode);
        CommandLine.Run("enroll", Model, _gallery, "--from", _drawings);
        Assert.Equal(3, CommandLine.Run("gallery", "list", _gallery, "--json").Json.GetProperty("labels").GetArrayLength());
        Assert.Contains("12 entries under 3 labels", CommandLine.Run("gallery", "list", _gallery).Out, StringComparison.Ordinal);

        Assert.Equal(4, Number(CommandLine.Run("gallery", "rename", _gallery, "character0", "ankh", "--json"), "renamed"));
        Assert.Equal(1, CommandLine.Run("gallery", "rename", _gallery, "character0", "ankh").ExitCode);
        var shown = CommandLine.Run("gallery", "show", _gallery, "ankh", "--json").Json.GetProperty("entries");
        Assert.Equal((4, Image(0, 0)), (shown.GetArrayLength(), shown[0].GetProperty("path").GetString()));
        Assert.Contains("ankh", CommandLine.Run("gallery", "show", _gallery, "--top", "1").Out, StringComparison.Ordinal);

        Assert.Equal(1, Number(CommandLine.Run("gallery", "remove", _gallery, "--id", "1", "--json"), "removed"));
        Assert.Equal(3, Number(CommandLine.Run("gallery", "remove", _gallery, "--label", "ankh", "--json"), "removed"));
        Assert.Equal(1, CommandLine.Run("gallery", "remove", _gallery, "--label", "ankh").ExitCode);
        Assert.Contains("no index is needed", CommandLine.Run("gallery", "index", Model, _gallery).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Exported_and_imported_it_answers_alike()
    {
        CommandLine.Run("enroll", Model, _gallery, "--from", _drawings);
        Assert.Equal(0, CommandLine.Run("gallery", "export", _gallery, "--out", _folder["symbols.zip"]).ExitCode);
        Assert.Equal(12, Number(CommandLine.Run("gallery", "import", _folder["symbols.zip"], _folder["copy.gallery"], "--json"), "added"));
        Assert.Equal(12, Number(CommandLine.Run("gallery", "import", _folder["symbols.zip"], _folder["copy.gallery"], "--json"), "held"));
        Assert.Equal(CommandLine.Run("search", Model, _gallery, Image(1, 1), "--json").Out, CommandLine.Run("search", Model, _folder["copy.gallery"], Image(1, 1), "--json").Out);
    }

    [Fact]
    public void What_cannot_be_done_is_refused()
    {
        Assert.Contains("does not exist. Make a gallery", CommandLine.Refusal("gallery", "list", _gallery), StringComparison.Ordinal);
        Assert.Contains("Give either --label NAME", CommandLine.Refusal("enroll", Model, _gallery), StringComparison.Ordinal);
        Assert.Contains("Give either --label NAME", CommandLine.Refusal("enroll", Model, _gallery, "--from", _drawings, "--label", "a"), StringComparison.Ordinal);
        Assert.False(File.Exists(_gallery));
        Assert.Contains("not an image", CommandLine.Refusal("enroll", Model, _gallery, "--label", "a", _folder.Write("text.png", "text")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("white space", CommandLine.Refusal("enroll", Model, _gallery, "--label", " a", Image(0, 0)), StringComparison.Ordinal);
        Assert.Contains("Either --label NAME or --id", CommandLine.Refusal("gallery", "remove", _gallery), StringComparison.Ordinal);
        Assert.Contains("Ask for", CommandLine.Refusal("identify", Model, _gallery, Image(0, 0), "--far", "0.0000001"), StringComparison.Ordinal);
        Assert.Contains("already", CommandLine.Refusal("gallery", "create", Model, _gallery), StringComparison.Ordinal);
    }

    private static int Number(Answer answer, string name) => answer.Json.GetProperty(name).GetInt32();

    private string Image(int character, int writer) => Path.Combine(_drawings, $"character{character}", writer.ToString("00", CultureInfo.InvariantCulture) + ".png");
}
