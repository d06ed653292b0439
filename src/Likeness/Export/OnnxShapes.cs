using Likeness.Tensors;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>Other shapes of the same elements, and reductions along dimensions.</summary>
internal static class OnnxShapes
{
    public static void Flatten(OnnxGraph graph, TracedNode node)
    {
        var input = node.Tensor(0)!;
        var (start, end) = (FromFront(node.Whole(1) ?? 0, input), FromFront(node.Whole(2) ?? -1, input));
        if (start == 0 && end < input.Shape.Count - 1)
            OnnxRefusal.Of(node, "over the images of a batch");
        // Where a dimension is 0, ONNX keeps the input's: the batch may have any length.
        var shape = Enumerable.Range(0, start).Select(_ => 0L).Append(-1).Concat(input.Shape.Skip(end + 1));
        graph.Add("Reshape", [graph[input], Wholes(graph, [.. shape])], graph[node.Result]);
    }

    public static void Reshape(OnnxGraph graph, TracedNode node) =>
        graph.Add("Reshape", [graph[node.Tensor(0)!], Wholes(graph, [.. node.Wholes(1)])], graph[node.Result]);

    public static void Permute(OnnxGraph graph, TracedNode node) =>
        graph.Add("Transpose", [graph[node.Tensor(0)!]], graph[node.Result], OnnxAttributes.Wholes("perm", node.Wholes(1).Select(d => (long)FromFront(d, node.Tensor(0)!))));

    public static void Transpose(OnnxGraph graph, TracedNode node)
    {
        var input = node.Tensor(0)!;
        var order = Enumerable.Range(0, input.Shape.Count).Select(d => (long)d).ToArray();
        var (first, second) = (FromFront(node.Whole(1)!.Value, input), FromFront(node.Whole(2)!.Value, input));
        (order[first], order[second]) = (order[second], order[first]);
        graph.Add("Transpose", [graph[input]], graph[node.Result], OnnxAttributes.Wholes("perm", order));
    }

    public static void Unsqueeze(OnnxGraph graph, TracedNode node) =>
        graph.Add("Unsqueeze", [graph[node.Tensor(0)!], Wholes(graph, node.Whole(1)!.Value)], graph[node.Result]);

    /// <summary>libtorch leaves a dimension that is not of length 1 as it is.</summary>
    public static void Squeeze(OnnxGraph graph, TracedNode node)
    {
        var input = node.Tensor(0)!;
        if (input.Shape.Count == node.Result.Shape.Count)
            graph.Add("Identity", [graph[input]], graph[node.Result]);
        else
            graph.Add("Squeeze", [graph[input], Wholes(graph, node.Whole(1)!.Value)], graph[node.Result]);
    }

    public static void Concat(OnnxGraph graph, TracedNode node) =>
        graph.Add("Concat", [.. node.Tensors(0).Select(tensor => graph[tensor])], graph[node.Result], OnnxAttributes.Whole("axis", node.Whole(1) ?? 0));

    /// <summary>libtorch lists begin and end of the last dimension first; ONNX all begins, then all ends.</summary>
    public static void Pad(OnnxGraph graph, TracedNode node)
    {
        var (rank, given) = (node.Tensor(0)!.Shape.Count, node.Wholes(1));
        var pads = new long[2 * rank];
        for (var i = 0; i < given.Count / 2; i++)
            (pads[rank - 1 - i], pads[2 * rank - 1 - i]) = (given[2 * i], given[2 * i + 1]);
        graph.Add("Pad", [graph[node.Tensor(0)!], Wholes(graph, pads), OnnxElementwise.Number(graph, node, node.Number(2) ?? 0)], graph[node.Result]);
    }

    public static void Sum(OnnxGraph graph, TracedNode node) => graph.Add(
        "ReduceSum", [graph[node.Tensor(0)!], Wholes(graph, [.. node.Wholes(1)])], graph[node.Result], OnnxAttributes.Whole("keepdims", node.Whole(2) ?? 0));

    /// <param name="type">The operator in ONNX.</param>
    /// <param name="axes">Where libtorch's has its dimensions.</param>
    /// <param name="keep">Where it says whether they stay.</param>
    public static Action<OnnxGraph, TracedNode> Reduce(string type, int axes, int keep) => (graph, node) => graph.Add(
        type, [graph[node.Tensor(0)!]], graph[node.Result], OnnxAttributes.Wholes("axes", node.Wholes(axes)), OnnxAttributes.Whole("keepdims", node.Whole(keep) ?? 0));

    public static void Norm(OnnxGraph graph, TracedNode node)
    {
        if (node.Number(1) is not (1.0 or 2.0))
            OnnxRefusal.Of(node, $"with the exponent {node.Number(1)}");
        Reduce(node.Number(1) == 2 ? "ReduceL2" : "ReduceL1", 2, 3)(graph, node);
    }

    public static void Softmax(OnnxGraph graph, TracedNode node) =>
        graph.Add("Softmax", [graph[node.Tensor(0)!]], graph[node.Result], OnnxAttributes.Whole("axis", node.Whole(1)!.Value));

    private static int FromFront(long dimension, TracedValue value) => (int)(dimension < 0 ? dimension + value.Shape.Count : dimension);

    private static string Wholes(OnnxGraph graph, params long[] values)
    {
        using var scope = new TensorScope();
        return graph.Constant(Tensor.From(values));
    }
}
