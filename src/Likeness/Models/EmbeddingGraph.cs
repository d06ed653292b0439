using Likeness.Tensors;
using Likeness.Tensors.Tracing;

namespace Likeness.Models;

/// <summary>A model's network as it is used, not trained: normalisation folded away, no gradients. Safe for many threads at once.</summary>
/// <remarks>
/// It agrees with the network it was made of to 1e-5 in every number of an embedding, and has the weights of the time it was made. A
/// network that computes beyond libtorch's operators, and so cannot be traced, is used as it is.
/// </remarks>
internal sealed class EmbeddingGraph : IDisposable
{
    private readonly SiameseNetwork _network;
    private readonly InferenceGraph? _graph;
    private readonly Lock _gate = new();

    /// <param name="network">Unchanged; its owner frees it.</param>
    public EmbeddingGraph(SiameseNetwork network)
    {
        _network = network;
        var wasTraining = network.IsTraining;
        network.Eval();
        try
        {
            using var scope = new TensorScope();
            var encoder = network.Encoder;
            _graph = new(TracedGraph.Record(network, Forward, Tensor.Zeros([1, encoder.Channels, encoder.ImageSize, encoder.ImageSize], ElementType.Byte)));
        }
        catch (InvalidOperationException)
        {
            _graph = null;
        }
        finally
        {
            network.Train(wasTraining);
        }
    }

    /// <summary>Embeds one block of images.</summary>
    /// <param name="pixels">[B, C, H, W], Byte, on the CPU, in any layout.</param>
    /// <returns>[B, D], on the CPU.</returns>
    public Tensor Embed(Tensor pixels)
    {
        using var scope = new TensorScope();
        if (_graph is not null)
            return scope.Keep(_graph.Run(pixels).To("cpu"));
        lock (_gate)
            return scope.Keep(_network.Embed(pixels));
    }

    public void Dispose() => _graph?.Dispose();

    private Tensor Forward(Tensor pixels) => _network.Forward(Embedder.ToUnitRange(pixels, _network.Device));
}
