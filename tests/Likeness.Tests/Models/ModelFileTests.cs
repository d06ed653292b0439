using System.Text.Json.Nodes;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Files;

namespace Likeness.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private const string Weight = "encoder.conv1.weight";

    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-model-").FullName;
    private readonly string _path;

    public ModelFileTests()
    {
        _path = Path.Combine(_folder, "model.safetensors");
        using var model = TinyModel.Calibrated();
        model.Save(_path);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_saved_is_loaded_again()
    {
        using var saved = TinyModel.Calibrated();
        using var loaded = Model.Load(_path);
        Assert.Equal(saved.Description.Options, loaded.Description.Options);
        Assert.Equal(saved.Description.Data.ToJson().ToJsonString(), loaded.Description.Data.ToJson().ToJsonString());
        Assert.Equal(saved.Description.Calibration!.ToJson(), loaded.Description.Calibration!.ToJson());
        Assert.Equal("1.2.3", loaded.Description.Version);
        Assert.Equal(saved.Network.NamedTensors().Select(t => (t.Name, Values: string.Join(' ', t.Value.ToArray<float>()))), loaded.Network.NamedTensors().Select(t => (t.Name, string.Join(' ', t.Value.ToArray<float>()))));
        Assert.False(loaded.Network.IsTraining);
        var images = TinyModel.Images(2);
        Assert.Equal(saved.Verify(images[0], images[1], 0.1), loaded.Verify(images[0], images[1], 0.1));
    }

    [Fact]
    public void A_loaded_model_is_saved_to_the_very_same_file()
    {
        using var loaded = Model.Load(_path);
        loaded.Save(_path + ".again");
        Assert.Equal(File.ReadAllBytes(_path), File.ReadAllBytes(_path + ".again"));
    }

    [Fact]
    public void Half_precision_halves_the_weights_and_keeps_the_answers()
    {
        using var whole = Model.Load(_path);
        whole.Save(_path + ".half", ElementType.Half);
        using var half = Model.Load(_path + ".half");

        Assert.InRange(new FileInfo(_path + ".half").Length, whole.Network.ParameterCount * 2, whole.Network.ParameterCount * 2 + 20_000);
        Assert.All(half.Network.NamedTensors(), tensor => Assert.Equal(ElementType.Float, tensor.Value.ElementType));
        var image = TinyModel.Images(1)[0];
        Assert.Equal(whole.Embed(image).Select(x => (double)x), half.Embed(image).Select(x => (double)x), SiameseNetworkTests.Within(2e-3));
        half.Save(_path + ".again", ElementType.Half);
        Assert.Equal(File.ReadAllBytes(_path + ".half"), File.ReadAllBytes(_path + ".again"));
    }

    [Fact]
    public void Weights_beyond_half_precision_are_refused_and_nothing_is_written()
    {
        using var model = Model.Load(_path);
        using (Gradients.Off())
            model.Network.NamedParameters().First().Value.CopyFrom(Tensor.Full(1e6, model.Network.NamedParameters().First().Value.Shape));
        Assert.Contains("beyond 65504", Assert.Throws<ModelException>(() => model.Save(_path + ".half", ElementType.Half)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_path + ".half"));
    }

    [Fact]
    public void Without_calibration_it_still_embeds()
    {
        using (var model = TinyModel.Uncalibrated())
            model.Save(_path);
        using var loaded = Model.Load(_path);
        Assert.Null(loaded.Description.Calibration);
        Assert.Equal(3, loaded.Embed(TinyModel.Images(1)[0]).Length);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused_by_name()
    {
        using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var headerEnd = 8 + BitConverter.ToInt64(File.ReadAllBytes(_path).AsSpan(0, 8));
        // All of the header, and enough of the numbers after it.
        for (var length = file.Length - 1; length >= 0; length -= length > headerEnd + 997 ? 997 : 1)
        {
            file.SetLength(length);
            Assert.StartsWith($"{_path} is not a usable model: ", Assert.Throws<ModelException>(() => Model.Load(_path)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("options", null, "lacks 'options'")]
    [InlineData("options", "7", "no JSON object of options")]
    [InlineData("options.encoder", "\"vgg\"", "There is no encoder 'vgg'")]
    [InlineData("options.encoder", "3", "not a valid set of options")]
    [InlineData("options.comparison", "\"\"", "comparison is empty")]
    [InlineData("options.comparison", "\"weighted-l1\"", "lack 'comparison.alpha'")]
    [InlineData("options.embedding", "0", "embedding is 0; it must be between 1 and 16384")]
    [InlineData("options.embedding", "1e9", "not a valid set of options")]
    [InlineData("options.embedding", "7", "has shape [3, 256]")]
    [InlineData("options.image-size", "15", "image-size is 15")]
    [InlineData("options.image-size", "24", "has shape")]
    [InlineData("options.channels", "3", "has shape")]
    [InlineData("options.surprise", "1", "There is no option 'surprise'")]
    [InlineData("data", null, "lacks 'data'")]
    [InlineData("data", "[]", "JSON")]
    [InlineData("data.classes", "5", "JSON")]
    [InlineData("data.classes", "null", "classes")]
    [InlineData("data.classes", null, "classes")]
    [InlineData("data.image-count", "1e30", "JSON")]
    [InlineData("calibration", "5", "calibration cannot be read")]
    [InlineData("calibration", "{}", "calibration cannot be read")]
    [InlineData("calibration.thresholds", "[]", "0 thresholds")]
    [InlineData("calibration.thresholds", "[null]", "false accept rate")]
    [InlineData("calibration.differentPairs", "1", "calibration cannot be read")]
    [InlineData("calibration.scaling", "{\"slope\": -1, \"intercept\": 0}", "slope")]
    public void Metadata_that_is_not_what_was_saved_is_refused(string part, string? json, string message)
    {
        var metadata = Metadata();
        var path = part.Split('.');
        var parent = path.Length == 1 ? metadata : metadata[path[0]]!.AsObject();
        parent.Remove(path[^1]);
        if (json is not null)
            parent[path[^1]] = JsonNode.Parse(json);
        Rewrite(metadata: metadata.ToJsonString());
        var error = Refused();
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"model\"")]
    [InlineData("{\"options\": {}, \"options\": {}}")]
    public void Metadata_that_is_no_object_is_refused(string json)
    {
        Rewrite(metadata: json);
        Refused();
    }

    [Fact]
    public void Metadata_as_deep_as_an_abyss_is_refused()
    {
        Rewrite(metadata: string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        Refused();
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("null")]
    public void A_version_that_says_nothing_does_not_matter(string version)
    {
        var metadata = Metadata();
        metadata["version"] = JsonNode.Parse(version);
        Rewrite(metadata: metadata.ToJsonString());
        using var model = Model.Load(_path);
        Assert.Equal("unknown", model.Description.Version);
    }

    [Fact]
    public void Weights_that_lack_one_have_one_too_many_or_one_of_another_shape_are_refused()
    {
        Rewrite(tensors => tensors.Remove(Weight));
        Assert.Contains($"The weights lack '{Weight}'", Refused(), StringComparison.Ordinal);
        Rewrite(tensors => tensors[Weight] = Tensor.Zeros([2, 3]));
        Assert.Contains($"'{Weight}' has shape [2, 3]", Refused(), StringComparison.Ordinal);
        Rewrite(tensors => (tensors[Weight], tensors["more"]) = (Tensor.Zeros([32, 1, 5, 5]), Tensor.Zeros([1])));
        Assert.Contains("hold 'more', which the network has not", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weights_that_are_no_numbers_are_refused(double value)
    {
        Rewrite(tensors => tensors[Weight].Fill(value));
        Assert.Contains($"the weight '{Weight}' holds NaN or infinite numbers", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_safetensors_file_of_another_kind_is_no_model()
    {
        using var scope = new TensorScope();
        Safetensors.Write(_path, new Dictionary<string, Tensor> { ["x"] = Tensor.Ones([2]) });
        Assert.Contains("without a Likeness model", Assert.Throws<ModelException>(() => Model.Load(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_without_a_file_is_refused()
    {
        Assert.Contains("does not exist", Assert.Throws<ModelException>(() => Model.Load(_path + ".absent")).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<ModelException>(() => Model.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [TinyDiskFact]
    public void A_full_disk_leaves_the_old_model_and_no_fragments()
    {
        using var disk = new TinyDisk(kilobytes: 800);
        var path = disk.Path("model.safetensors");
        File.Copy(_path, path);
        using var model = TinyModel.Uncalibrated();
        Assert.StartsWith($"{path} could not be written: No space left on device", Assert.Throws<IOException>(() => model.Save(path)).Message, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_path), File.ReadAllBytes(path));
        Assert.Equal(["model.safetensors"], disk.Names);
    }

    [Fact]
    public void Refusals_leave_no_tensors_behind()
    {
        Rewrite(tensors => tensors["more"] = Tensor.Zeros([1]));
        var before = LiveTensors.Count();
        Refused();
        Assert.Equal(before, LiveTensors.Count());
    }

    private string Refused()
    {
        var error = Assert.Throws<ModelException>(() => Model.Load(_path)).Message;
        Assert.StartsWith($"{_path} is not a usable model: ", error, StringComparison.Ordinal);
        return error;
    }

    private JsonObject Metadata() => JsonNode.Parse(Safetensors.ReadMetadata(_path)["likeness"])!.AsObject();

    private void Rewrite(Action<Dictionary<string, Tensor>>? change = null, string? metadata = null)
    {
        using var scope = new TensorScope();
        var content = Safetensors.Read(_path);
        var tensors = content.Tensors.ToDictionary();
        change?.Invoke(tensors);
        Safetensors.Write(_path, tensors, metadata is null ? content.Metadata : new Dictionary<string, string> { ["likeness"] = metadata });
    }
}
