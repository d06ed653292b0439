using Google.Protobuf;
using Likeness.Export.Protocol;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Files;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>A model for ONNX Runtime, and whatever else reads ONNX: its input <c>images</c> becomes its output <c>embeddings</c>.</summary>
/// <remarks>
/// Takes [B, C, H, W] of bytes, 0 to 255; gives [B, D] of floats. B is free. Operator set 17, as ONNX 1.12 defines it,
/// https://onnx.ai/onnx/operators/. The forward pass is traced, so an encoder needs nothing of its own to be exported.
/// </remarks>
public static class OnnxExport
{
    private const long OperatorSet = 17;
    private const long FormatVersion = 8;

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="model">On the CPU; unchanged.</param>
    /// <param name="path">Where.</param>
    /// <exception cref="ModelException">The network calls an operator that the export does not know; says which.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(Model model, string path)
    {
        ExportedForward.Require(model);
        using var scope = new TensorScope();
        using var traced = Trace(model);
        var graph = new OnnxGraph(traced);
        foreach (var node in traced.Nodes)
            OnnxOperators.Write(graph, node);
        var file = new ModelProto
        {
            IrVersion = FormatVersion,
            ProducerName = "Likeness",
            ProducerVersion = ProductVersion.Text,
            Graph = graph.Proto,
        };
        file.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = OperatorSet });
        file.MetadataProps.Add(new StringStringEntryProto { Key = ExportDescription.Key, Value = ExportDescription.Of(model) });
        AtomicFile.Write(path, file.WriteTo);
    }

    private static TracedGraph Trace(Model model)
    {
        try
        {
            return TracedGraph.Record(model.Network, ExportedForward.Of(model), ExportedForward.Example(model));
        }
        catch (InvalidOperationException error)
        {
            throw new ModelException($"The network cannot be written operator by operator: {error.Message} Export it with --format torchscript.", error);
        }
    }
}
