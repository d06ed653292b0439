using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Tracing;

/// <summary>What a forward pass does with its input, operator by operator: a network that can be rewritten, or written for another runtime.</summary>
/// <remarks>
/// Found by letting the pass run once and noting each call. Whatever does not depend on the input is a constant. A pass that
/// looks at values or at the number of rows, or changes a tensor in place, would be noted wrongly; the latter is refused.
/// </remarks>
public sealed class TracedGraph : IDisposable
{
    private readonly Dictionary<Tensor, TracedValue> _values = [];
    private readonly HashSet<TracedValue> _dependent = [];
    private readonly Dictionary<Tensor, string> _names = [];
    private readonly List<TracedNode> _nodes = [];

    private TracedGraph(Module module, Tensor example)
    {
        foreach (var (name, weight) in module.NamedTensors())
            _names[weight] = name;
        Input = new(example);
        _values[example] = Input;
        _dependent.Add(Input);
        Output = Input;
    }

    /// <summary>What goes in.</summary>
    public TracedValue Input { get; }

    /// <summary>What comes out.</summary>
    public TracedValue Output { get; private set; }

    /// <summary>The calls, each after those whose results it needs.</summary>
    public IReadOnlyList<TracedNode> Nodes => _nodes;

    /// <summary>Notes what a forward pass does.</summary>
    /// <param name="module">Its weights are constants with names.</param>
    /// <param name="forward">One tensor to one tensor.</param>
    /// <param name="example">An input that forward takes.</param>
    /// <exception cref="InvalidOperationException">The pass changes a tensor that depends on the input, makes a number of it, or gives a constant.</exception>
    public static TracedGraph Record(Module module, Func<Tensor, Tensor> forward, Tensor example)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var input = example.Alias();
        var graph = new TracedGraph(module, input);
        var before = (Operator.Observer, Tensor.Aliased);
        (Operator.Observer, Tensor.Aliased) = (graph.Note, graph.NoteAlias);
        try
        {
            var output = forward(input);
            graph.Output = graph._values.GetValueOrDefault(output) is { Constant: null } value
                ? value
                : throw new InvalidOperationException("The forward pass gives the same whatever its input.");
            return graph;
        }
        catch
        {
            graph.Dispose();
            throw;
        }
        finally
        {
            (Operator.Observer, Tensor.Aliased) = before;
        }
    }

    /// <summary>Frees the constants.</summary>
    public void Dispose()
    {
        foreach (var value in _values.Values)
            value.Constant?.Dispose();
    }

    private void Note(Operator called, ReadOnlySpan<Argument> arguments, ReadOnlySpan<Tensor> results)
    {
        var depends = false;
        foreach (var argument in arguments)
            depends |= argument.Reference switch
            {
                Tensor tensor => IsDependent(tensor),
                Tensor[] tensors => Array.Exists(tensors, IsDependent),
                _ => false,
            };
        if (!depends)
            return;
        if (results.Length == 0 || called.ChangesItsArgument)
            throw new InvalidOperationException($"The forward pass calls {called} on what depends on its input, which cannot be noted. Use operators that give a new tensor.");
        Argument[] kept = [.. arguments];
        foreach (var argument in kept)
            KeepConstants(argument);
        var values = new TracedValue[results.Length];
        for (var i = 0; i < values.Length; i++)
            _dependent.Add(_values[results[i]] = values[i] = new(results[i]));
        _nodes.Add(new(called, kept, _values, values));
    }

    private void NoteAlias(Tensor tensor, Tensor alias)
    {
        if (_values.TryGetValue(tensor, out var value))
            _values[alias] = value;
        else if (_names.TryGetValue(tensor, out var name))
            _names[alias] = name;
    }

    private bool IsDependent(Tensor tensor) => _values.TryGetValue(tensor, out var value) && _dependent.Contains(value);

    private void KeepConstants(in Argument argument)
    {
        foreach (var tensor in argument.Reference switch { Tensor one => [one], Tensor[] many => many, _ => Array.Empty<Tensor>() })
            if (!_values.ContainsKey(tensor))
                _values[tensor] = new(tensor, _names.GetValueOrDefault(tensor), Kept(tensor));
    }

    // A second owner, that outlives the pass.
    private static Tensor Kept(Tensor tensor)
    {
        var aliased = Tensor.Aliased;
        Tensor.Aliased = null;
        try
        {
            return TensorScope.Release(tensor.Alias());
        }
        finally
        {
            Tensor.Aliased = aliased;
        }
    }
}
