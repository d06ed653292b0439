using System.Text.Json;
using Likeness.TensorBoard;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Tensors.Images;

namespace Likeness.Studio.Tests.Endpoints;

public sealed class MapEndpointsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServerInMemory _server;
    private readonly string _run;

    public MapEndpointsTests()
    {
        _server = new(new() { Pages = "", Galleries = _folder["galleries"], Runs = _folder["runs"] });
        _run = _folder["runs/deep/first"];
        Directory.CreateDirectory(Path.Combine(_run, "latent"));
        File.WriteAllText(Path.Combine(_run, "run.json"), "{}");
        File.WriteAllText(Path.Combine(_run, "metrics.jsonl"), """{"epoch":1,"step":10,"loss":1,"active-share":1,"learning-rate":0.1,"images-per-second":1,"seconds":1,"knn":0.5,"auc":0.5,"spread":1}""" + "\n");
        Frame(0, 3, 0, 0, 1, 0, 2, 0);
        Frame(10, 3, 0, 0, 4, 0, 0, 3);
    }

    [Fact]
    public async Task A_training_is_drawn_at_each_moment_in_the_plane_of_the_last()
    {
        Projector();

        var listed = Assert.Single((await Ask("/v1/map/runs")).GetProperty("runs").EnumerateArray());
        Assert.Equal(("deep/first", 2), (listed.GetProperty("name").GetString(), listed.GetProperty("frames").GetInt32()));
        var map = await Ask("/v1/map/runs/deep%2Ffirst");
        Assert.Equal(["apple", "pear"], map.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal([1, 0, 1], map.GetProperty("label").EnumerateArray().Select(label => label.GetInt32()));
        Assert.Equal([0, 1], map.GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("epoch").GetDouble()));
        Assert.Equal([0, 4, 0], Numbers(map.GetProperty("frames")[1], "x"));
        Assert.Equal([0, 0, 3], Numbers(map.GetProperty("frames")[1], "y"));
        Assert.Equal([0, 1, 2], Numbers(map.GetProperty("frames")[0], "x"));
        Assert.True(map.GetProperty("has_pictures").GetBoolean());
        using var pictures = await _server.Client.GetAsync(new Uri("/v1/map/runs/deep%2Ffirst/pictures", UriKind.Relative));
        Assert.Equal(("image/png", "nosniff"), (pictures.Content.Headers.ContentType?.MediaType, pictures.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(4, ImageFile.Probe(await pictures.Content.ReadAsByteArrayAsync()).Width);
    }

    [Fact]
    public async Task Before_the_training_has_ended_its_points_have_no_labels()
    {
        var map = await Ask("/v1/map/runs/deep%2Ffirst");

        Assert.Contains("not known", Assert.Single(map.GetProperty("labels").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.False(map.GetProperty("has_pictures").GetBoolean());
        Assert.NotEmpty(await Problem("not-found", "/v1/map/runs/deep%2Ffirst/pictures"));
    }

    [Fact]
    public async Task A_network_that_has_lost_its_way_has_a_map()
    {
        Frame(20, 3, float.NaN, 0, 4, float.PositiveInfinity, 0, 3);

        Assert.Equal([0, 0, 0], Numbers((await Ask("/v1/map/runs/deep%2Ffirst")).GetProperty("frames")[2], "x"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("deep")]
    [InlineData("deep%2Ffirst%2Flatent")]
    [InlineData("%2Ftmp")]
    public async Task A_name_leads_nowhere_else(string name)
    {
        foreach (var path in (string[])[$"/v1/map/runs/{name}", $"/v1/map/runs/{name}/pictures"])
        {
            using var answer = await _server.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_no_moment_of_this_training_is_refused_in_words()
    {
        Frame(30, 2, 1, 2, 3, 4);
        Assert.Contains("another form", await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
        File.Delete(Latent("0000000030.safetensors"));
        File.WriteAllText(Latent("0000000030.safetensors"), "none");
        Assert.DoesNotContain(_folder[""], await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
        File.Delete(Latent("0000000030.safetensors"));
        File.WriteAllText(Latent("notes.safetensors"), "none");
        Assert.Contains("named by its step", await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
        File.Delete(Latent("notes.safetensors"));
        File.CreateSymbolicLink(Latent("0000000040.safetensors"), Latent("0000000010.safetensors"));
        Assert.Contains("link", await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
        File.Delete(Latent("0000000040.safetensors"));
        File.Delete(Path.Combine(_run, "metrics.jsonl"));
        Assert.Empty((await Ask("/v1/map/runs")).GetProperty("runs").EnumerateArray());
        Assert.Contains("no moment", await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_a_picture_of_the_training_itself()
    {
        Projector();
        var sheet = Path.Combine(_run, "tensorboard", "sprite.png");
        File.Move(sheet, _folder["elsewhere.png"]);
        File.CreateSymbolicLink(sheet, _folder["elsewhere.png"]);
        Assert.NotEmpty(await Problem("not-found", "/v1/map/runs/deep%2Ffirst/pictures"));
        File.Delete(sheet);
        File.WriteAllText(sheet, "<script>alert(1)</script>");
        Assert.NotEmpty(await Problem("not-found", "/v1/map/runs/deep%2Ffirst/pictures"));
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private string Latent(string file) => Path.Combine(_run, "latent", file);

    private void Frame(int step, int points, params float[] embeddings)
    {
        using var tensor = Tensor.From(embeddings, points, embeddings.Length / points);
        Safetensors.Write(Latent($"{step:D10}.safetensors"), new Dictionary<string, Tensor> { ["embeddings"] = tensor });
    }

    private void Projector() => EmbeddingProjector.Write(Path.Combine(_run, "tensorboard"), [0, 0, 4, 0, 0, 3], ["pear", "apple", "pear"], [.. Enumerable.Range(0, 3).Select(_ => new Bitmap(2, 2, 1, new byte[4]))]);

    private static IEnumerable<double> Numbers(JsonElement frame, string name) => frame.GetProperty(name).EnumerateArray().Select(number => number.GetDouble());

    private async Task<JsonElement> Ask(string path) => await ServerInMemory.JsonOf(await _server.Client.GetAsync(new Uri(path, UriKind.Relative)));

    private async Task<string> Problem(string kind, string path) => await ServerInMemory.Problem(
        await _server.Client.GetAsync(new Uri(path, UriKind.Relative)), kind, kind == "conflict" ? HttpStatusCode.Conflict : HttpStatusCode.NotFound);
}
