using System.Text.Json.Nodes;
using Likeness.Export;
using Likeness.Export.Protocol;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tests.Models;

namespace Likeness.Tests.Export;

public sealed class OnnxExportTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("likeness-onnx-").FullName, "model.onnx");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void Bytes_go_in_and_embeddings_come_out_of_batches_of_any_length()
    {
        var graph = Exported().Graph;
        Assert.Equal("images: Uint8 [batch, 1, 16, 16]", Described(Assert.Single(graph.Input)));
        Assert.Equal("embeddings: Float [batch, 3]", Described(Assert.Single(graph.Output)));
    }

    [Fact]
    public void The_operator_set_is_17_and_of_the_standard()
    {
        var set = Assert.Single(Exported().OpsetImport);
        Assert.Equal(("", 17), (set.Domain, set.Version));
    }

    [Fact]
    public void Weights_keep_their_names_and_numbers()
    {
        using var model = TinyModel.Calibrated();
        model.Network.Eval();
        OnnxExport.Write(model, _file);
        var constants = Read().Graph.Initializer.ToDictionary(tensor => tensor.Name);
        foreach (var (name, weight) in model.Network.NamedParameters())
        {
            Assert.Equal(weight.Shape, constants[name].Dims);
            Assert.Equal(weight.Detach().ToArray<float>(), System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(constants[name].RawData.Span).ToArray());
        }
    }

    [Fact]
    public void The_metadata_says_how_to_use_it()
    {
        using var model = TinyModel.Calibrated();
        model.Network.Eval();
        OnnxExport.Write(model, _file);
        var property = Assert.Single(Read().MetadataProps);
        Assert.Equal("likeness.json", property.Key);
        var json = JsonNode.Parse(property.Value)!;
        Assert.Equal(16, (int)json["image"]!["width"]!);
        Assert.Equal(model.Description.Calibration!.Thresholds.Select(one => one.Threshold), json["thresholds"]!.AsArray().Select(one => (double)one!["distance"]!));
    }

    [Fact]
    public void An_operator_without_a_counterpart_is_named()
    {
        var error = Assert.Throws<ModelException>(() => Write(images => new Operator("aten::erf").Call(images)));
        Assert.Contains("aten::erf", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
    }

    [Fact]
    public void An_operator_used_in_a_way_without_a_counterpart_is_named()
    {
        var error = Assert.Throws<ModelException>(() => Write(images => images.AdaptiveAvgPool2d(5)));
        Assert.Contains("aten::adaptive_avg_pool2d from 16 x 16 to 5 x 5 pixels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_in_training_is_refused()
    {
        using var model = TinyModel.Uncalibrated();
        model.Network.Train();
        Assert.Contains("in training", Assert.Throws<ArgumentException>(() => OnnxExport.Write(model, _file)).Message, StringComparison.Ordinal);
    }

    private void Write(Func<Tensor, Tensor> function)
    {
        using var model = FunctionEncoder.Model(function);
        OnnxExport.Write(model, _file);
    }

    private ModelProto Exported()
    {
        using var model = TinyModel.Calibrated();
        model.Network.Eval();
        OnnxExport.Write(model, _file);
        return Read();
    }

    private ModelProto Read() => ModelProto.Parser.ParseFrom(File.ReadAllBytes(_file));

    private static string Described(ValueInfoProto value)
    {
        var lengths = value.Type.TensorType.Shape.Dim.Select(dim => dim.DimParam.Length > 0 ? dim.DimParam : $"{dim.DimValue}");
        return $"{value.Name}: {(TensorProto.Types.DataType)value.Type.TensorType.ElemType} [{string.Join(", ", lengths)}]";
    }
}
