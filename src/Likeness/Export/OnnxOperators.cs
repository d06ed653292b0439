using Likeness.Models;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>How each of libtorch's operators is said in ONNX: the one table of the export.</summary>
internal static class OnnxOperators
{
    private static readonly Dictionary<string, Action<OnnxGraph, TracedNode>> s_writers = new()
    {
        ["aten::clone"] = Same,
        ["aten::contiguous"] = Same,
        ["aten::detach"] = Same,
        ["aten::to.dtype"] = OnnxElementwise.Cast,

        ["aten::relu"] = Unary("Relu"),
        ["aten::sigmoid"] = Unary("Sigmoid"),
        ["aten::tanh"] = Unary("Tanh"),
        ["aten::exp"] = Unary("Exp"),
        ["aten::log"] = Unary("Log"),
        ["aten::sqrt"] = Unary("Sqrt"),
        ["aten::abs"] = Unary("Abs"),
        ["aten::neg"] = Unary("Neg"),
        ["aten::reciprocal"] = Unary("Reciprocal"),
        ["aten::hardswish"] = Unary("HardSwish"),
        ["aten::hardsigmoid"] = OnnxElementwise.HardSigmoid,
        ["aten::silu"] = OnnxElementwise.Silu,
        ["aten::prelu"] = OnnxElementwise.PRelu,
        ["aten::clamp"] = OnnxElementwise.Clip,
        ["aten::square"] = OnnxElementwise.Square,
        ["aten::dropout"] = OnnxElementwise.Dropout,

        ["aten::add.Tensor"] = Binary("Add"),
        ["aten::sub.Tensor"] = Binary("Sub"),
        ["aten::mul.Tensor"] = Binary("Mul"),
        ["aten::div.Tensor"] = Binary("Div"),
        ["aten::maximum"] = Binary("Max"),
        ["aten::minimum"] = Binary("Min"),
        ["aten::add.Scalar"] = WithNumber("Add"),
        ["aten::sub.Scalar"] = WithNumber("Sub"),
        ["aten::mul.Scalar"] = WithNumber("Mul"),
        ["aten::div.Scalar"] = WithNumber("Div"),
        ["aten::pow.Tensor_Scalar"] = WithNumber("Pow"),
        ["aten::rsub.Scalar"] = OnnxElementwise.SubtractedFromNumber,

        ["aten::conv2d"] = OnnxLayers.Conv,
        ["aten::batch_norm"] = OnnxLayers.BatchNormalization,
        ["aten::linear"] = OnnxLayers.Linear,
        ["aten::matmul"] = Binary("MatMul"),
        ["aten::max_pool2d"] = OnnxLayers.MaxPool,
        ["aten::avg_pool2d"] = OnnxLayers.AveragePool,
        ["aten::adaptive_avg_pool2d"] = OnnxLayers.AdaptiveAveragePool,

        ["aten::flatten.using_ints"] = OnnxShapes.Flatten,
        ["aten::reshape"] = OnnxShapes.Reshape,
        ["aten::permute"] = OnnxShapes.Permute,
        ["aten::transpose.int"] = OnnxShapes.Transpose,
        ["aten::unsqueeze"] = OnnxShapes.Unsqueeze,
        ["aten::squeeze.dim"] = OnnxShapes.Squeeze,
        ["aten::cat"] = OnnxShapes.Concat,
        ["aten::constant_pad_nd"] = OnnxShapes.Pad,
        ["aten::sum.dim_IntList"] = OnnxShapes.Sum,
        ["aten::mean.dim"] = OnnxShapes.Reduce("ReduceMean", 1, 2),
        ["aten::amax"] = OnnxShapes.Reduce("ReduceMax", 1, 2),
        ["aten::amin"] = OnnxShapes.Reduce("ReduceMin", 1, 2),
        ["aten::norm.ScalarOpt_dim"] = OnnxShapes.Norm,
        ["aten::softmax.int"] = OnnxShapes.Softmax,
    };

    /// <summary>Writes one call.</summary>
    /// <exception cref="ModelException">It is not in the table.</exception>
    public static void Write(OnnxGraph graph, TracedNode node)
    {
        if (!s_writers.TryGetValue(node.Operator.Name, out var write))
            throw new ModelException($"The network calls {node.Operator.Name}, which the ONNX export does not know. Export it with --format torchscript, or build the encoder of other layers.");
        write(graph, node);
    }

    private static void Same(OnnxGraph graph, TracedNode node) => graph.Add("Identity", [graph[node.Tensor(0)!]], graph[node.Result]);

    private static Action<OnnxGraph, TracedNode> Unary(string type) => (graph, node) => graph.Add(type, [graph[node.Tensor(0)!]], graph[node.Result]);

    private static Action<OnnxGraph, TracedNode> Binary(string type) => (graph, node) =>
    {
        if ((node.Number(2) ?? 1) != 1)
            OnnxRefusal.Of(node, $"with the factor {node.Number(2)}");
        graph.Add(type, [graph[node.Tensor(0)!], graph[node.Tensor(1)!]], graph[node.Result]);
    };

    private static Action<OnnxGraph, TracedNode> WithNumber(string type) => (graph, node) =>
        graph.Add(type, [graph[node.Tensor(0)!], OnnxElementwise.Number(graph, node, node.Number(1)!.Value)], graph[node.Result]);
}
