using Likeness.Datasets.Finding;
using Likeness.Datasets.Loading;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Cli.Tests;

/// <summary>A folder with odd and with broken files goes through every command that takes one.</summary>
public sealed class OddFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_trains_on_what_is_good_and_lists_what_is_not()
    {
        var data = OddFolder.Write(_folder["odd"]);
        var answer = CommandLine.Run("train", data, "--epochs", "1", "--embedding", "4", "--out", _folder["run"], "--json");

        Assert.True(answer.ExitCode == 0, answer.Error);
        Assert.Contains("warning: 4 of 30 images cannot be used and are left out:", answer.Error, StringComparison.Ordinal);
        // 8 of the 14 files would do for a batch, but only 10 of them are images.
        Assert.Contains("balanced with 4 images a class: 2 classes, the smallest of 10 images", answer.Error, StringComparison.Ordinal);
        Assert.Equal(OddFolder.Broken.Keys, answer.Json.GetProperty("skipped").EnumerateArray().Select(image => Path.GetFileName(image.GetProperty("path").GetString()!)));
        var (listed, report) = (File.ReadAllLines(_folder["run", "skipped.txt"]), File.ReadAllText(_folder["run", "report.html"]));
        foreach (var ((name, reason), line) in OddFolder.Broken.Zip(listed))
        {
            Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
            Assert.StartsWith($"{_folder["odd", "quadrants", name]}\t", line, StringComparison.Ordinal);
            Assert.Contains(reason, line, StringComparison.Ordinal);
            Assert.Contains(name, report, StringComparison.Ordinal);
        }
        using var model = Model.Load(_folder["run", "model.safetensors"]);
        Assert.Equal(OddFolder.Broken.Keys.Select(name => $"quadrants/{name}"), model.Description.Data.Skipped);
        Measured(data);
    }

    [Fact]
    public void The_good_files_are_read_rightly()
    {
        using var images = DatasetCatalog.Open(OddFolder.Write(_folder["odd"])).Train.OnlyClasses([0], "quadrants").LoadReadable(ImageOptions.Square(24, 3));

        int[] red = [255, 0, 0], green = [0, 255, 0], blue = [0, 0, 255], white = [255, 255, 255];
        var found = Enumerable.Range(0, images.Count).ToDictionary(image => Path.GetFileName(images.Data.ImageName(image)), image => Quadrants(images, image));
        Assert.Equal(10, found.Count);
        foreach (var (name, quadrants) in found)
        {
            int[][] expected = name switch
            {
                "turned.jpg" => [blue, red, white, green],
                "clear.png" => [red, green, white, white],
                _ => [red, green, blue, white],
            };
            for (var quadrant = 0; quadrant < 4; quadrant++)
                for (var channel = 0; channel < 3; channel++)
                    Assert.InRange(quadrants[quadrant][channel], expected[quadrant][channel] - 4, expected[quadrant][channel] + 4);
        }
    }

    [Fact]
    public void The_picture_of_a_data_set_shows_what_is_good_and_tells_of_the_rest()
    {
        var answer = CommandLine.Run("datasets", "show", OddFolder.Write(_folder["odd"]), "--out", _folder["odd.png"]);

        Assert.Equal(0, answer.ExitCode);
        Assert.All(OddFolder.Broken.Values, reason => Assert.Contains(reason, answer.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void With_too_little_left_of_a_class_the_refusal_names_the_broken_files()
    {
        var data = OddFolder.Write(_folder["odd"]);
        foreach (var file in Directory.GetFiles(Path.Combine(data, "quadrants")).Where(file => !OddFolder.Broken.ContainsKey(Path.GetFileName(file))))
            File.Delete(file);
        var refusal = CommandLine.Refusal("train", data, "--epochs", "1", "--out", _folder["run"]);

        Assert.Contains("Of class 'quadrants' no image can be read.", refusal, StringComparison.Ordinal);
        Assert.Contains("empty file", refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["run"]));
    }

    // The images that training set aside are still known, and a folder is embedded as far as it can be; an image that is named must be good.
    private void Measured(string data)
    {
        var (model, vectors) = (_folder["run", "model.safetensors"], _folder["vectors.npy"]);
        Assert.Contains("odd, test", CommandLine.Run("eval", model, data, "--protocol", "retrieval", "--json").Json.GetProperty("data").GetString(), StringComparison.Ordinal);

        var answer = CommandLine.Run("embed", model, data, "--out", vectors, "--json");
        Assert.Equal(26, answer.Json.GetProperty("count").GetInt32());
        Assert.Equal(4, answer.Json.GetProperty("skipped").GetArrayLength());
        Assert.Equal(26, File.ReadAllLines(_folder["vectors.txt"]).Length);
        Assert.Contains("4 of 30 images cannot be used", answer.Error, StringComparison.Ordinal);
        Assert.Contains("empty file", CommandLine.Refusal("embed", model, data, Path.Combine(data, "quadrants", "empty.jpg"), "--out", vectors), StringComparison.Ordinal);
    }

    private static int[][] Quadrants(LoadedImages images, int image)
    {
        using var pixels = images.Pixels.Slice(0, image, image + 1);
        var planes = pixels.ToArray<byte>();
        return [.. ((int X, int Y)[])[(6, 6), (18, 6), (6, 18), (18, 18)] is var places ? places.Select(place => (int[])[.. Enumerable.Range(0, 3).Select(channel => (int)planes[channel * 576 + place.Y * 24 + place.X])]) : []];
    }
}
