using Likeness.Tensors;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>Element by element operators that are said differently in ONNX.</summary>
internal static class OnnxElementwise
{
    public static void Cast(OnnxGraph graph, TracedNode node) =>
        graph.Add("Cast", [graph[node.Tensor(0)!]], graph[node.Result], OnnxAttributes.Whole("to", (long)OnnxGraph.TypeOf(node.Result.ElementType)));

    /// <summary>A number as a constant of the type that the call computes in.</summary>
    public static string Number(OnnxGraph graph, TracedNode node, double value)
    {
        using var scope = new TensorScope();
        return graph.Constant(Tensor.Full(value, []).To(node.Result.ElementType));
    }

    public static void SubtractedFromNumber(OnnxGraph graph, TracedNode node)
    {
        if ((node.Number(2) ?? 1) != 1)
            OnnxRefusal.Of(node, $"with the factor {node.Number(2)}");
        graph.Add("Sub", [Number(graph, node, node.Number(1)!.Value), graph[node.Tensor(0)!]], graph[node.Result]);
    }

    public static void Square(OnnxGraph graph, TracedNode node)
    {
        var x = graph[node.Tensor(0)!];
        graph.Add("Mul", [x, x], graph[node.Result]);
    }

    public static void Silu(OnnxGraph graph, TracedNode node)
    {
        var (x, gate) = (graph[node.Tensor(0)!], graph.New());
        graph.Add("Sigmoid", [x], gate);
        graph.Add("Mul", [x, gate], graph[node.Result]);
    }

    /// <summary>max(0, min(1, x / 6 + 1/2)).</summary>
    public static void HardSigmoid(OnnxGraph graph, TracedNode node) =>
        graph.Add("HardSigmoid", [graph[node.Tensor(0)!]], graph[node.Result], OnnxAttributes.Number("alpha", 1.0 / 6), OnnxAttributes.Number("beta", 0.5));

    public static void Clip(OnnxGraph graph, TracedNode node) =>
        graph.Add("Clip", [graph[node.Tensor(0)!], Bound(graph, node, 1), Bound(graph, node, 2)], graph[node.Result]);

    /// <summary>One slope, or one a channel: ONNX broadcasts from the last dimension, so channels are brought to their place.</summary>
    public static void PRelu(OnnxGraph graph, TracedNode node)
    {
        using var scope = new TensorScope();
        var (input, slope) = (node.Tensor(0)!, node.Tensor(1)!);
        if (slope.Constant is not { } weights)
        {
            OnnxRefusal.Of(node, "with a slope that depends on the input");
            return;
        }
        var shape = Enumerable.Repeat(1L, Math.Max(1, input.Shape.Count - 1)).ToArray();
        shape[0] = weights.Count;
        graph.Add("PRelu", [graph[input], weights.Count == 1 ? graph[slope] : graph.Constant(weights.Detach().Reshape(shape))], graph[node.Result]);
    }

    public static void Dropout(OnnxGraph graph, TracedNode node)
    {
        if (node.Whole(2) != 0)
            OnnxRefusal.Of(node, "as in training");
        graph.Add("Identity", [graph[node.Tensor(0)!]], graph[node.Result]);
    }

    private static string Bound(OnnxGraph graph, TracedNode node, int position) => node.Number(position) is { } bound ? Number(graph, node, bound) : "";
}
