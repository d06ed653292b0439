using Google.Protobuf;
using Likeness.Export.Protocol;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>An ONNX graph in the making: every value has a name, every constant is written once.</summary>
internal sealed class OnnxGraph
{
    private readonly Dictionary<TracedValue, string> _names = [];
    private int _count;

    /// <param name="traced">What goes in and comes out is named; the nodes are still to be written.</param>
    public OnnxGraph(TracedGraph traced)
    {
        _names[traced.Input] = "images";
        _names[traced.Output] = "embeddings";
        Proto.Input.Add(Described("images", traced.Input));
        Proto.Output.Add(Described("embeddings", traced.Output));
    }

    /// <summary>The graph as it is written.</summary>
    public GraphProto Proto { get; } = new() { Name = "likeness" };

    /// <summary>The name of a traced value.</summary>
    public string this[TracedValue value]
    {
        get
        {
            if (_names.TryGetValue(value, out var name))
                return name;
            _names[value] = name = value.Name ?? New();
            if (value.Constant is { } constant)
                Add(name, constant);
            return name;
        }
    }

    /// <summary>A name for a value that only ONNX knows.</summary>
    public string New() => $"v{_count++}";

    /// <summary>A constant that only ONNX knows; its name.</summary>
    public string Constant(Tensor value)
    {
        var name = New();
        Add(name, value);
        return name;
    }

    /// <summary>One operator with one result.</summary>
    public void Add(string type, string[] inputs, string output, params AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = type, Name = $"{type}_{Proto.Node.Count}" };
        node.Input.Add(inputs);
        node.Output.Add(output);
        node.Attribute.Add(attributes);
        Proto.Node.Add(node);
    }

    /// <summary>ONNX's number of an element type.</summary>
    public static TensorProto.Types.DataType TypeOf(ElementType type) => type switch
    {
        ElementType.Float => TensorProto.Types.DataType.Float,
        ElementType.Byte => TensorProto.Types.DataType.Uint8,
        ElementType.Int64 => TensorProto.Types.DataType.Int64,
        _ => throw new ModelException($"The network computes with numbers of type {type}, which the ONNX export does not know; it knows Float, Byte and Int64."),
    };

    private void Add(string name, Tensor value)
    {
        using var scope = new TensorScope();
        var tensor = new TensorProto { Name = name, DataType = (int)TypeOf(value.ElementType), RawData = ByteString.CopyFrom(Bytes(value.Detach().Contiguous())) };
        tensor.Dims.Add(value.Shape);
        Proto.Initializer.Add(tensor);
    }

    private static ReadOnlySpan<byte> Bytes(Tensor packed) => packed.ElementType switch
    {
        ElementType.Float => System.Runtime.InteropServices.MemoryMarshal.AsBytes(packed.Memory<float>()),
        ElementType.Int64 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(packed.Memory<long>()),
        _ => packed.Memory<byte>(),
    };

    private static ValueInfoProto Described(string name, TracedValue value)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        shape.Dim.Add(value.Shape.Skip(1).Select(length => new TensorShapeProto.Types.Dimension { DimValue = length }));
        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)TypeOf(value.ElementType), Shape = shape } } };
    }
}
