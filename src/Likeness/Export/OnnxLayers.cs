using Likeness.Export.Protocol;
using Likeness.Tensors;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>Layers with weights, and pooling.</summary>
internal static class OnnxLayers
{
    /// <summary>input, weight, bias, stride, padding, dilation, groups.</summary>
    public static void Conv(OnnxGraph graph, TracedNode node) => graph.Add(
        "Conv",
        [graph[node.Tensor(0)!], graph[node.Tensor(1)!], .. node.Tensor(2) is { } bias ? [graph[bias]] : Array.Empty<string>()],
        graph[node.Result],
        OnnxAttributes.Wholes("kernel_shape", node.Tensor(1)!.Shape.Skip(2)),
        OnnxAttributes.Wholes("strides", Pair(node.Wholes(3), 1)),
        Pads(node.Wholes(4)),
        OnnxAttributes.Wholes("dilations", Pair(node.Wholes(5), 1)),
        OnnxAttributes.Whole("group", node.Whole(6) ?? 1));

    /// <summary>input, weight, bias, running mean, running variance, training, momentum, ε.</summary>
    public static void BatchNormalization(OnnxGraph graph, TracedNode node)
    {
        if (node.Whole(5) != 0)
            OnnxRefusal.Of(node, "as in training");
        graph.Add("BatchNormalization", [.. Enumerable.Range(0, 5).Select(i => graph[node.Tensor(i)!])], graph[node.Result], OnnxAttributes.Number("epsilon", node.Number(7)!.Value));
    }

    /// <summary>x W' + b.</summary>
    public static void Linear(OnnxGraph graph, TracedNode node)
    {
        if (node.Tensor(0)!.Shape.Count != 2)
            OnnxRefusal.Of(node, $"with an input of {node.Tensor(0)!.Shape.Count} dimensions");
        graph.Add(
            "Gemm",
            [graph[node.Tensor(0)!], graph[node.Tensor(1)!], .. node.Tensor(2) is { } bias ? [graph[bias]] : Array.Empty<string>()],
            graph[node.Result],
            OnnxAttributes.Whole("transB", 1));
    }

    /// <summary>input, kernel, stride, padding, dilation, rounded up.</summary>
    public static void MaxPool(OnnxGraph graph, TracedNode node) => graph.Add(
        "MaxPool",
        [graph[node.Tensor(0)!]],
        graph[node.Result],
        [.. Window(node), OnnxAttributes.Wholes("dilations", Pair(node.Wholes(4), 1)), OnnxAttributes.Whole("ceil_mode", node.Whole(5) ?? 0)]);

    /// <summary>input, kernel, stride, padding, rounded up, whether padding counts.</summary>
    public static void AveragePool(OnnxGraph graph, TracedNode node)
    {
        if (node.Tensor(0)!.Shape.Count != 4 || node.Number(6) is not null)
            OnnxRefusal.Of(node, "with a divisor of its own");
        graph.Add(
            "AveragePool",
            [graph[node.Tensor(0)!]],
            graph[node.Result],
            [.. Window(node), OnnxAttributes.Whole("ceil_mode", node.Whole(4) ?? 0), OnnxAttributes.Whole("count_include_pad", node.Whole(5) ?? 1)]);
    }

    /// <summary>To one pixel, or to a size that divides the input's.</summary>
    public static void AdaptiveAveragePool(OnnxGraph graph, TracedNode node)
    {
        var (input, size) = (node.Tensor(0)!, Pair(node.Wholes(1), 1));
        if (size.All(side => side == 1))
        {
            graph.Add("GlobalAveragePool", [graph[input]], graph[node.Result]);
            return;
        }
        if (input.Shape[2] % size[0] != 0 || input.Shape[3] % size[1] != 0)
            OnnxRefusal.Of(node, $"from {input.Shape[2]} x {input.Shape[3]} to {size[0]} x {size[1]} pixels");
        long[] window = [input.Shape[2] / size[0], input.Shape[3] / size[1]];
        graph.Add("AveragePool", [graph[input]], graph[node.Result], OnnxAttributes.Wholes("kernel_shape", window), OnnxAttributes.Wholes("strides", window));
    }

    private static AttributeProto[] Window(TracedNode node) =>
    [
        OnnxAttributes.Wholes("kernel_shape", Pair(node.Wholes(1), 1)),
        OnnxAttributes.Wholes("strides", Pair(node.Wholes(2) is { Count: > 0 } stride ? stride : node.Wholes(1), 1)),
        Pads(node.Wholes(3)),
    ];

    private static AttributeProto Pads(IReadOnlyList<long> padding) => OnnxAttributes.Wholes("pads", [.. Pair(padding, 0), .. Pair(padding, 0)]);

    private static long[] Pair(IReadOnlyList<long> values, long usual) => values switch
    {
        [] => [usual, usual],
        [var both] => [both, both],
        _ => [values[0], values[1]],
    };
}
