namespace Likeness.Tensors.Tracing;

/// <summary>A traced network made faster for use: the same answers, to rounding, with less work.</summary>
/// <remarks>
/// Batch normalisation vanishes into the convolution before it, which saves a pass over every feature map; activations and sums are
/// made in place where nobody else needs their input; each map is freed after its last use. Safe to run on many threads at once.
/// The weights are those of the time it was made.
/// </remarks>
public sealed class InferenceGraph : IDisposable
{
    private readonly TracedGraph _graph;
    private readonly IReadOnlyList<InferenceStep> _steps;

    /// <param name="graph">Outside training, so that normalisation uses running statistics; this graph owns it from now on.</param>
    public InferenceGraph(TracedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        using var off = Gradients.Off();
        (_graph, _steps) = (graph, InferencePlan.Of(graph));
    }

    /// <summary>Number of operators that a run calls.</summary>
    public int StepCount => _steps.Count;

    /// <summary>What the traced forward pass makes of an input; no gradient is recorded.</summary>
    /// <param name="input">As the example that was traced; the number of rows may be another.</param>
    public Tensor Run(Tensor input)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var values = new Dictionary<TracedValue, Tensor> { [_graph.Input] = input };
        foreach (var step in _steps)
        {
            step.Run(values);
            foreach (var value in step.Last)
                if (values.Remove(value, out var done) && value != _graph.Input)
                    done.Dispose();
        }
        return scope.Keep(values[_graph.Output]);
    }

    /// <summary>Frees the constants.</summary>
    public void Dispose()
    {
        foreach (var step in _steps)
            step.Dispose();
        _graph.Dispose();
    }
}
