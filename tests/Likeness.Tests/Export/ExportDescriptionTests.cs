using System.Text.Json.Nodes;
using Likeness.Export;
using Likeness.Tensors;
using Likeness.Tests.Models;

namespace Likeness.Tests.Export;

public sealed class ExportDescriptionTests
{
    [Fact]
    public void A_learned_comparison_can_be_computed_from_it()
    {
        using var scope = new TensorScope();
        using var model = TinyModel.Calibrated(TinyModel.Options with { Comparison = "weighted-l1" });
        var json = JsonNode.Parse(ExportDescription.Of(model))!["comparison"]!;
        float[] a = [0.1f, 0.5f, 0.9f], b = [0.3f, 0.2f, 0.9f];
        var (alphas, bias) = (json["weights"]!["alpha"]!["values"]!.AsArray(), (float)json["weights"]!["bias"]!["values"]![0]!);
        var logit = bias + a.Zip(b, (x, y) => Math.Abs(x - y)).Zip(alphas, (difference, alpha) => (float)alpha! * difference).Sum();

        Assert.Equal("weighted-l1", (string)json["name"]!);
        Assert.Equal(-logit, model.Network.Comparison.Distance(Tensor.From(a, 1, 3), Tensor.From(b, 1, 3)).Detach().ToDouble(), 1e-5);
    }

    [Fact]
    public void Without_a_calibration_there_are_no_thresholds()
    {
        using var model = TinyModel.Uncalibrated();
        var json = JsonNode.Parse(ExportDescription.Of(model))!;
        Assert.Null(json["thresholds"]);
        Assert.Null(json["probability"]);
        Assert.Equal("shapes: small-conv", (string)json["name"]!);
    }

    [Fact]
    public void The_ground_and_fit_of_images_are_told()
    {
        using var model = TinyModel.Calibrated(TinyModel.Options with { Invert = true, Fit = "letterbox" });
        var image = JsonNode.Parse(ExportDescription.Of(model))!["image"]!;
        Assert.True((bool)image["dark-ground"]!);
        Assert.Equal("letterbox", (string)image["fit"]!);
    }
}
