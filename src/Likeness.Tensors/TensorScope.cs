namespace Likeness.Tensors;

/// <summary>Frees every tensor made on this thread between its construction and its disposal, except those kept.</summary>
/// <example><code>
/// using var scope = new TensorScope();
/// var loss = network.Forward(images).Sum();
/// return scope.Keep(loss);
/// </code></example>
public sealed class TensorScope : IDisposable
{
    [ThreadStatic]
    private static TensorScope? s_current;

    private readonly TensorScope? _parent = s_current;
    private readonly List<Tensor> _tensors = [];

    /// <summary>Opens a scope inside the thread's current one.</summary>
    public TensorScope() => s_current = this;

    /// <summary>Hands a tensor out to the enclosing scope, or to the caller where there is none.</summary>
    /// <returns>The tensor.</returns>
    public Tensor Keep(Tensor tensor)
    {
        tensor.Owner = _parent;
        _parent?._tensors.Add(tensor);
        return tensor;
    }

    /// <summary>Takes a tensor out of all scopes: its holder disposes it. For weights and optimiser state.</summary>
    /// <returns>The tensor.</returns>
    public static Tensor Release(Tensor tensor)
    {
        tensor.Owner = null;
        return tensor;
    }

    /// <summary>Frees the scope's tensors.</summary>
    public void Dispose()
    {
        if (s_current != this)
            throw new InvalidOperationException("A TensorScope must end on its own thread, after the scopes opened inside it.");
        s_current = _parent;
        foreach (var tensor in _tensors)
            if (tensor.Owner == this)
                tensor.Dispose();
        _tensors.Clear();
    }

    internal static void Adopt(Tensor tensor)
    {
        tensor.Owner = s_current;
        s_current?._tensors.Add(tensor);
    }
}
