using System.Text;

namespace Likeness.Cli.Tests.Commands;

[Collection(TrainedModelUsers.Name)]
public sealed class EmbedCommandTests(TrainedModel trained) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_and_folders_become_rows_in_order()
    {
        var file = _folder["vectors.npy"];
        var answer = CommandLine.Run("embed", trained.Model, trained.Image(5, 3), Path.Combine(trained.Data, "character1"), "--out", file, "--json");

        Assert.Equal(["count", "dimensions", "file", "paths", "skipped"], answer.JsonKeys);
        Assert.Equal(21, answer.Json.GetProperty("count").GetInt32());
        Assert.Equal(8, answer.Json.GetProperty("dimensions").GetInt32());
        Assert.Equal(file, answer.Json.GetProperty("file").GetString());
        Assert.Contains("'shape': (21, 8)", Encoding.ASCII.GetString(File.ReadAllBytes(file)[..128]), StringComparison.Ordinal);
        Assert.Equal([trained.Image(5, 3), .. Enumerable.Range(0, 20).Select(writer => trained.Image(1, writer))], File.ReadAllLines(_folder["vectors.txt"]));
    }

    [Fact]
    public void Text_says_where_everything_is() =>
        Assert.Equal(
            $"1 image as vectors of 8 numbers: {_folder["v.npy"]}; their paths: {_folder["v.txt"]}\n",
            CommandLine.Run("embed", trained.Model, trained.Image(0, 0), "--out", _folder["v.npy"]).Out);

    [Fact]
    public void Nothing_is_written_when_an_image_is_bad()
    {
        Assert.Contains("not an image", CommandLine.Refusal("embed", trained.Model, trained.Image(0, 0), $"{trained.Run}/run.json", "--out", _folder["v.npy"]), StringComparison.Ordinal);
        Assert.Contains("nowhere does not exist", CommandLine.Refusal("embed", trained.Model, "nowhere", "--out", _folder["v.npy"]), StringComparison.Ordinal);
        Assert.Contains("End the name in .npy", CommandLine.Refusal("embed", trained.Model, trained.Image(0, 0), "--out", _folder["v.txt"]), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }
}
