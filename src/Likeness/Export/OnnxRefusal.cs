using System.Diagnostics.CodeAnalysis;
using Likeness.Models;
using Likeness.Tensors.Tracing;

namespace Likeness.Export;

/// <summary>An operator is known to the ONNX export, but not as the network uses it.</summary>
internal static class OnnxRefusal
{
    /// <param name="node">The call.</param>
    /// <param name="found">How it is used: "with the factor 2".</param>
    /// <exception cref="ModelException">Always.</exception>
    [DoesNotReturn]
    public static void Of(TracedNode node, string found) =>
        throw new ModelException($"The network calls {node.Operator.Name} {found}, which the ONNX export does not know. Export it with --format torchscript.");
}
