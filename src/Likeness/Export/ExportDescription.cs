using System.Text.Json.Nodes;
using Likeness.Comparisons;
using Likeness.Evaluation.Calibrations;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Tensors.Modules;

namespace Likeness.Export;

/// <summary>What an exported file says of itself, as JSON: how to make its input, and what distances of its output mean.</summary>
/// <remarks>In ONNX a metadata property, in TorchScript an extra file, both named <see cref="Key"/>. docs/export.md lists the fields.</remarks>
public static class ExportDescription
{
    /// <summary>The name of the property or file.</summary>
    public const string Key = "likeness.json";

    /// <summary>Describes a model.</summary>
    public static string Of(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (options, data) = (model.Description.Options, model.Description.Data);
        return new JsonObject
        {
            ["name"] = $"{data.Name}: {options.Encoder}",
            ["version"] = model.Description.Version,
            ["data"] = data.Name,
            ["image"] = Image(model.ImageOptions),
            ["embedding"] = new JsonObject { ["dimensions"] = options.Embedding, ["unit-length"] = options.UnitLength },
            ["comparison"] = Comparison(options.Comparison, model.Network.Comparison),
            ["thresholds"] = model.Description.Calibration is { } calibration ? Thresholds(calibration) : null,
            ["probability"] = model.Description.Calibration is { Scaling: var scaling }
                ? new JsonObject { ["slope"] = scaling.Slope, ["intercept"] = scaling.Intercept }
                : null,
        }.ToJsonString();
    }

    private static JsonObject Image(ImageOptions image) => new()
    {
        ["width"] = image.Width,
        ["height"] = image.Height,
        ["channels"] = image.Channels,
        ["fit"] = image.Fit switch { ImageFit.CentreCrop => "centre-crop", ImageFit.Letterbox => "letterbox", _ => "squash" },
        ["dark-ground"] = image.DarkGround,
    };

    private static JsonObject Comparison(string name, IComparison comparison)
    {
        var json = new JsonObject { ["name"] = name };
        if (comparison is Module learned)
            json["weights"] = new JsonObject(learned.NamedTensors().Select(weight => KeyValuePair.Create<string, JsonNode?>(weight.Name, Weight(weight.Value))));
        return json;
    }

    private static JsonObject Weight(Tensor weight)
    {
        using var scope = new TensorScope();
        return new()
        {
            ["shape"] = new JsonArray([.. weight.Shape.Select(length => (JsonNode)length)]),
            ["values"] = new JsonArray([.. weight.Detach().ToArray<float>().Select(value => (JsonNode)value)]),
        };
    }

    private static JsonArray Thresholds(Calibration calibration) =>
        new([.. calibration.Thresholds.Select(one => new JsonObject { ["far"] = one.FalseAcceptRate, ["distance"] = one.Threshold })]);
}
