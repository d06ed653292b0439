using System.Text.Json;
using Likeness.TensorBoard;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Tensors.Images;
using Likeness.Training;

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
        new LatentImages([1, 0, 1], ["apple", "pear"]).Write(Latent(LatentImages.FileName));
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
        Assert.Equal([0, 10], map.GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("step").GetInt64()));
        Assert.Equal([0, 4, 0], Numbers(map.GetProperty("frames")[1], "x"));
        Assert.Equal([0, 0, 3], Numbers(map.GetProperty("frames")[1], "y"));
        Assert.Equal([0, 1, 2], Numbers(map.GetProperty("frames")[0], "x"));
        Assert.True(map.GetProperty("has_pictures").GetBoolean());
        using var pictures = await _server.Client.GetAsync(new Uri("/v1/map/runs/deep%2Ffirst/pictures", UriKind.Relative));
        Assert.Equal(("image/png", "nosniff"), (pictures.Content.Headers.ContentType?.MediaType, pictures.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(4, ImageFile.Probe(await pictures.Content.ReadAsByteArrayAsync()).Width);
    }

    [Fact]
    public async Task Before_its_first_epoch_has_ended_a_training_has_a_map_by_steps_and_without_pictures()
    {
        File.Delete(Path.Combine(_run, "metrics.jsonl"));

        Assert.Single((await Ask("/v1/map/runs")).GetProperty("runs").EnumerateArray());
        var map = await Ask("/v1/map/runs/deep%2Ffirst");
        Assert.Equal(["apple", "pear"], map.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal([0, 10], map.GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("step").GetInt64()));
        Assert.All(map.GetProperty("frames").EnumerateArray(), frame => Assert.Equal(JsonValueKind.Null, frame.GetProperty("epoch").ValueKind));
        Assert.False(map.GetProperty("has_pictures").GetBoolean());
        Assert.NotEmpty(await Problem("not-found", "/v1/map/runs/deep%2Ffirst/pictures"));
    }

    [Theory]
    [InlineData("?moments=3", new long[] { 0, 40, 80 })]
    [InlineData("?moments=1", new long[] { 80 })]
    [InlineData("?moments=-5", new long[] { 80 })]
    [InlineData("", new long[] { 0, 10, 20, 30, 40, 50, 60, 70, 80 })]
    public async Task Of_many_moments_some_are_taken_evenly_and_the_last_always(string query, long[] steps)
    {
        for (var step = 20; step <= 80; step += 10)
            Frame(step, 3, 0, 0, 4, 0, 0, step);

        var map = await Ask($"/v1/map/runs/deep%2Ffirst{query}");

        Assert.Equal(steps, map.GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("step").GetInt64()));
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
        new LatentImages([0], ["apple"]).Write(Latent(LatentImages.FileName));
        Assert.Contains("1 labels do not fit", await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
        File.WriteAllText(Latent(LatentImages.FileName), """{"labels": [0, 7, 0], "class-names": ["a"]}""");
        Assert.Contains("do not fit each other", await Problem("conflict", "/v1/map/runs/deep%2Ffirst"), StringComparison.Ordinal);
        File.Delete(Latent(LatentImages.FileName));
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
