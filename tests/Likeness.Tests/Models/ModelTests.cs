using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Models;

public sealed class ModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("euclidean")]
    [InlineData("cosine")]
    [InlineData("weighted-l1")]
    public void Exchanging_the_images_changes_not_a_bit(string comparison)
    {
        using var model = TinyModel.Calibrated(TinyModel.Options with { Comparison = comparison });
        var images = TinyModel.Images(6);
        for (var a = 0; a < images.Length; a++)
            for (var b = 0; b < images.Length; b++)
                Assert.Equal(model.Verify(images[a], images[b], 0.1), model.Verify(images[b], images[a], 0.1));
    }

    [Fact]
    public void An_image_is_the_same_as_itself()
    {
        using var model = TinyModel.Calibrated();
        var image = TinyModel.Images(1)[0];
        var answer = model.Verify(image, image, 0.1);
        Assert.True(answer.Same);
        Assert.Equal(0, answer.Distance);
        Assert.InRange(answer.Probability, 0.5, 1);
    }

    [Fact]
    public void The_answer_is_the_calibration_read_at_the_distance()
    {
        using var model = TinyModel.Calibrated();
        var calibration = model.Description.Calibration!;
        var images = TinyModel.Images(2);
        var answer = model.Verify(images[0], images[1], 0.2);
        Assert.Equal(calibration.ThresholdAt(0.2), answer.Threshold);
        Assert.Equal(calibration.Probability(answer.Distance), answer.Probability);
        Assert.Equal(answer.Distance <= answer.Threshold, answer.Same);
        Assert.Equal(0.2, answer.Far);
    }

    [Fact]
    public void The_distance_is_that_of_the_embeddings()
    {
        using var model = TinyModel.Calibrated();
        var images = TinyModel.Images(2);
        var (a, b) = (model.Embed(images[0]), model.Embed(images[1]));
        Assert.Equal(3, a.Length);
        Assert.Equal(Math.Sqrt(a.Zip(b, (x, y) => Math.Pow(x - y, 2)).Sum()), model.Verify(images[0], images[1], 0.1).Distance, 1e-6);
    }

    [Fact]
    public void Files_are_answered_like_their_contents()
    {
        using var model = TinyModel.Calibrated();
        var images = TinyModel.Images(2);
        Assert.Equal(model.Verify(images[0], images[1], 0.1), model.Verify(Write("a.png", images[0]), Write("b.png", images[1]), 0.1));
    }

    [Fact]
    public void A_file_that_is_no_image_is_named()
    {
        using var model = TinyModel.Calibrated();
        var (image, text) = (Write("a.png", TinyModel.Images(1)[0]), Write("b.png", "no image"u8.ToArray()));
        Assert.StartsWith($"{text}: ", Assert.Throws<ImageException>(() => model.Verify(image, text)).Message, StringComparison.Ordinal);
        Assert.Contains("c.png", Assert.Throws<FileNotFoundException>(() => model.Verify(image, Path.Combine(_folder, "c.png"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_the_calibration_cannot_speak_of_is_refused()
    {
        using var model = TinyModel.Calibrated();
        var image = TinyModel.Images(1)[0];
        var smallest = model.Description.Calibration!.Thresholds[0].FalseAcceptRate;
        Assert.Equal(smallest, model.Verify(image, image, smallest).Far);
        var error = Assert.Throws<ModelException>(() => model.Verify(image, image, smallest / 2));
        Assert.Contains($"enough for {smallest} and above. Ask for a larger rate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Left_out_the_rate_is_the_usual_one_or_the_smallest_that_the_calibration_speaks_of()
    {
        using var model = TinyModel.Calibrated();
        var image = TinyModel.Images(1)[0];
        Assert.Equal(model.Description.Calibration!.Thresholds[0].FalseAcceptRate, model.Verify(image, image).Far);
        Assert.True(model.Verify(image, image).Far > 0.01);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_rate_that_is_none_is_refused(double far)
    {
        using var model = TinyModel.Calibrated();
        var image = TinyModel.Images(1)[0];
        Assert.Contains("must be over 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => model.Verify(image, image, far)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_calibration_there_is_no_verdict()
    {
        using var model = TinyModel.Uncalibrated();
        var image = TinyModel.Images(1)[0];
        Assert.Contains("is not calibrated", Assert.Throws<ModelException>(() => model.Verify(image, image)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_overflows_gives_an_error_and_not_an_answer()
    {
        using var model = TinyModel.Calibrated(TinyModel.Options with { UnitLength = false });
        foreach (var (_, weight) in model.Network.NamedParameters())
            weight.Detach().Fill(1e38);
        var image = TinyModel.Images(1)[0];
        Assert.Contains("its weights are damaged", Assert.Throws<ModelException>(() => model.Verify(image, image, 0.1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_leave_no_tensors_behind()
    {
        using var model = TinyModel.Calibrated();
        var images = TinyModel.Images(2);
        model.Verify(images[0], images[1], 0.1);
        var before = LiveTensors.Count();
        model.Verify(images[0], images[1], 0.1);
        model.Embed(images[0]);
        Assert.Equal(before, Tensor.LiveCount);
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
