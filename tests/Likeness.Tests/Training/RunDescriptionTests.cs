using System.Text.Json.Nodes;
using Likeness.Models;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class RunDescriptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-run-").FullName;

    private string RunFile => Path.Combine(_folder, "new", "run.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var written = Written();
        var read = RunDescription.Read(RunFile);
        Assert.Equal((written.Source, written.Options, written.Version), (read.Source, read.Options, read.Version));
        Assert.Equal(written.Reasons, read.Reasons);
        Assert.Equal(written.Data.Classes, read.Data.Classes);
        Assert.Equal((written.Data.Fingerprint, written.Data.ImageCount), (read.Data.Fingerprint, read.Data.ImageCount));
    }

    [Theory]
    [InlineData("source", null)]
    [InlineData("source", "5")]
    [InlineData("version", "[]")]
    [InlineData("options", "{\"epochs\": -1}")]
    [InlineData("options", "7")]
    [InlineData("data", "{}")]
    [InlineData("data", "[1]")]
    [InlineData("reasons", "{}")]
    [InlineData("reasons", "[null]")]
    [InlineData("reasons", "[3]")]
    public void A_part_that_is_missing_or_wrong_is_refused(string part, string? json)
    {
        Written();
        var description = JsonNode.Parse(File.ReadAllText(RunFile))!.AsObject();
        description.Remove(part);
        if (json is not null)
            description[part] = JsonNode.Parse(json);
        File.WriteAllText(RunFile, description.ToJsonString());
        Assert.StartsWith($"{RunFile} is not a run's description: ", Assert.Throws<InvalidDataException>(() => RunDescription.Read(RunFile)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"source\": \"a\", \"source\": \"b\"}")]
    public void Text_that_is_no_description_is_refused(string text)
    {
        Written();
        File.WriteAllText(RunFile, text);
        Assert.Contains(RunFile, Assert.Throws<InvalidDataException>(() => RunDescription.Read(RunFile)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_run_is_named() =>
        Assert.Contains("there is no run in that folder", Assert.Throws<InvalidDataException>(() => RunDescription.Read(RunFile)).Message, StringComparison.Ordinal);

    private RunDescription Written()
    {
        var description = new RunDescription("glyphs", TinyTraining.Given("loss=softmax"), new DataDescription("glyphs", "abc", 7, ["a", "b"], []), ["channels 1: grey"], "1.2.3");
        description.Write(RunFile);
        return description;
    }
}
