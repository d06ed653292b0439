namespace Likeness.Tensors.Tracing;

/// <summary>One call of an <see cref="InferenceGraph"/>.</summary>
/// <param name="called">The operator; for a call in place not the traced one.</param>
/// <param name="node">Where its arguments come from.</param>
/// <param name="results">What it makes; of a folded convolution, what the normalisation made.</param>
internal sealed class InferenceStep(Operator called, TracedNode node, IReadOnlyList<TracedValue> results) : IDisposable
{
    private const int WeightPosition = 1;
    private const int BiasPosition = 2;

    /// <summary>Weight and bias in place of the traced ones; the step owns them.</summary>
    public (Tensor Weight, Tensor Bias)? Folded { get; init; }

    /// <summary>Whether the result takes the memory of the first argument.</summary>
    public bool InPlace => called.ChangesItsArgument;

    /// <summary>What it reads.</summary>
    public IEnumerable<TracedValue> Inputs => node.Inputs.Where(value => value.Constant is null);

    /// <summary>What it makes.</summary>
    public IReadOnlyList<TracedValue> Results => results;

    /// <summary>What nothing needs after it.</summary>
    public IReadOnlyList<TracedValue> Last { get; set; } = [];

    /// <summary>Makes the results of what was made before.</summary>
    public void Run(Dictionary<TracedValue, Tensor> values)
    {
        var arguments = node.With(value => value.Constant ?? values[value]);
        if (Folded is var (weight, bias))
        {
            arguments = arguments.Length > BiasPosition ? arguments : [.. arguments, Argument.None];
            (arguments[WeightPosition], arguments[BiasPosition]) = (weight, bias);
        }
        var made = results.Count == 1 ? [called.Call(arguments)] : called.CallMany(arguments);
        for (var i = 0; i < made.Length; i++)
            values[results[i]] = made[i];
    }

    public void Dispose()
    {
        Folded?.Weight.Dispose();
        Folded?.Bias.Dispose();
    }
}
