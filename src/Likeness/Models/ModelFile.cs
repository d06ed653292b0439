using System.Text.Json;
using System.Text.Json.Nodes;
using Likeness.Evaluation.Calibrations;
using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Files;

namespace Likeness.Models;

/// <summary>A model as one safetensors file: weights as tensors, everything else as JSON in the metadata.</summary>
internal static class ModelFile
{
    private const string Key = "likeness";

    /// <exception cref="ModelException">A weight is too large for half precision.</exception>
    public static void Write(string path, ModelDescription description, SiameseNetwork network, ElementType weights)
    {
        if (weights is not (ElementType.Float or ElementType.Half))
            throw new ArgumentOutOfRangeException(nameof(weights), weights, "A model file holds weights of type Float or Half.");
        using var scope = new TensorScope();
        var tensors = network.NamedParameters().Select(parameter => (parameter.Name, Value: Converted(parameter.Name, parameter.Value.Detach(), weights)))
            .Concat(network.NamedBuffers()).ToDictionary(tensor => tensor.Name, tensor => tensor.Value);
        Safetensors.Write(path, tensors, new Dictionary<string, string> { [Key] = ToJson(description) });
    }

    /// <exception cref="ModelException">The file is damaged, or no model.</exception>
    public static (ModelDescription, SiameseNetwork) Read(string path, string device)
    {
        if (Directory.Exists(path))
            throw new ModelException($"{path} is a folder. Name the model file in it, model.safetensors.");
        if (!File.Exists(path))
            throw new ModelException($"{path} does not exist. Train a model with 'likeness train', then name its model.safetensors.");
        using var scope = new TensorScope();
        try
        {
            var content = Safetensors.Read(path);
            if (!content.Metadata.TryGetValue(Key, out var json))
                throw new ModelException($"{path} is a safetensors file without a Likeness model in its metadata. Name a file that 'likeness train' wrote.");
            var description = Parse(json);
            description = description with { Options = ScriptProgram.Located(description, path) with { Device = device } };
            var channels = description.Options.Channels;
            var network = NetworkFactory.Build(description.Options, new(new float[channels], new float[channels]));
            RefuseNotFinite(content.Tensors);
            network.Load(content.Tensors);
            network.Eval();
            return (description, network);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or ArgumentException or EndOfStreamException)
        {
            throw new ModelException($"{path} is not a usable model: {error.Message}", error);
        }
    }

    // A NaN weight would otherwise answer "different" to every question.
    private static void RefuseNotFinite(IReadOnlyDictionary<string, Tensor> weights)
    {
        foreach (var (name, weight) in weights)
            if (weight.To(ElementType.Float).IsFinite().All().ToInt64() == 0)
                throw new InvalidDataException($"the weight '{name}' holds NaN or infinite numbers. Get the file again, or train again with a lower learning-rate.");
    }

    private static Tensor Converted(string name, Tensor weight, ElementType type)
    {
        var converted = weight.To(type);
        return converted.To(ElementType.Float).IsFinite().All().ToInt64() == 1
            ? converted
            : throw new ModelException($"The weight '{name}' holds numbers beyond {(double)Half.MaxValue}, the largest of half precision. Keep the model in full precision.");
    }

    private static string ToJson(ModelDescription description) => new JsonObject
    {
        ["version"] = description.Version,
        ["options"] = JsonNode.Parse(description.Options.ToJson()),
        ["data"] = description.Data.ToJson(),
        ["pretrained"] = description.Pretrained?.ToJson(),
        ["calibration"] = description.Calibration is { } calibration ? JsonNode.Parse(calibration.ToJson()) : null,
    }.ToJsonString();

    private static ModelDescription Parse(string json)
    {
        var node = JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject ?? throw new InvalidDataException("its metadata is no JSON object.");
        return new(
            TrainingOptionsJson.Parse(Part("options").ToJsonString(), "its metadata"),
            DataDescription.FromJson(Part("data")),
            node["calibration"] is { } calibration ? Calibration.FromJson(calibration.ToJsonString()) : null,
            node["version"] is JsonValue version && version.TryGetValue<string>(out var text) ? text : "unknown")
        {
            Pretrained = node["pretrained"] is { } pretrained ? PretrainedOrigin.FromJson(pretrained) : null,
        };

        JsonNode Part(string name) => node[name] ?? throw new InvalidDataException($"its metadata lacks '{name}'.");
    }
}
