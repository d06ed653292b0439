namespace Likeness.Tensors.Optimisers;

/// <summary>Changes parameters against their gradients, one <see cref="Step"/> after each backward pass.</summary>
/// <remarks>
/// The state it keeps beside each parameter is named "slot.parameter" and can be taken out with <see cref="State"/> and put
/// back with <see cref="Load"/>; training then goes on bit for bit as it would have. A parameter without a gradient is left
/// alone. Make the optimiser when the module is on its device already: its state is laid out like the parameters.
/// </remarks>
public abstract class Optimiser : IDisposable
{
    // Operator calls take whole lists, so that a step costs a few calls and not a few for each parameter. An operator
    // that returns a list may return this many.
    private const int MostTogether = 64;

    private readonly (Slots[] Parameters, ParameterGroup Group)[] _groups;

    /// <param name="groups">The parameters, by learning rate.</param>
    /// <param name="learningRate">The learning rate until it is set; at least 0.</param>
    /// <param name="slots">Names of the tensors kept beside each parameter.</param>
    /// <exception cref="ArgumentException">Two parameters have one name.</exception>
    private protected Optimiser(IReadOnlyList<ParameterGroup> groups, double learningRate, params string[] slots)
    {
        LearningRate = learningRate;
        var names = new HashSet<string>();
        foreach (var (name, _) in groups.SelectMany(group => group.Parameters))
            if (!names.Add(name))
                throw new ArgumentException($"Two parameters are named '{name}'. Prefix the names of one module.", nameof(groups));
        _groups = [.. groups.Select(group => (group.Parameters.Select(p => new Slots(p.Name, p.Value, slots)).ToArray(), group))];
    }

    /// <summary>How far a step goes; at least 0. A schedule sets it before each step.</summary>
    public double LearningRate { get; set => field = OptimiserRange.AtLeastZero(value); }

    /// <summary>Steps made.</summary>
    public long StepCount { get; private set; }

    /// <summary>Forgets all gradients: the next backward pass begins anew instead of adding to them.</summary>
    public void ClearGradients()
    {
        foreach (var parameter in All)
            parameter.Value.Gradient = null;
    }

    /// <summary>Moves each parameter that has a gradient.</summary>
    public void Step()
    {
        using var off = Gradients.Off();
        using var scope = new TensorScope();
        StepCount++;
        foreach (var (parameters, group) in _groups)
        {
            var moving = parameters.Select(p => (p.Value, p.Value.Gradient, p.Tensors)).Where(p => p.Gradient is not null);
            foreach (var some in moving.Chunk(MostTogether))
                Update(new([.. some.Select(p => p.Value)], [.. some.Select(p => p.Gradient!)], some.Select(p => p.Tensors).ToArray(), group, LearningRate));
        }
    }

    /// <summary>Everything that the next step depends on besides parameters and gradients: the optimiser's own tensors by
    /// name, and "step".</summary>
    public IReadOnlyDictionary<string, Tensor> State()
    {
        var state = All.SelectMany(parameter => parameter.Named).ToDictionary(slot => slot.Name, slot => slot.Value);
        state.Add("step", Tensor.Full(StepCount, [], ElementType.Int64));
        return state;
    }

    /// <summary>Goes on from a state that <see cref="State"/> gave.</summary>
    /// <exception cref="InvalidDataException">A tensor is missing, superfluous or of another shape; nothing was changed.</exception>
    public void Load(IReadOnlyDictionary<string, Tensor> state)
    {
        var own = State();
        foreach (var (name, tensor) in own)
            if (!state.TryGetValue(name, out var given) || !given.Shape.AsSpan().SequenceEqual(tensor.Shape))
                throw new InvalidDataException($"The state lacks '{name}' of shape [{string.Join(", ", tensor.Shape)}]. Load it into the optimiser and network it was saved from.");
        if (state.Keys.FirstOrDefault(name => !own.ContainsKey(name)) is { } unknown)
            throw new InvalidDataException($"The state holds '{unknown}', which {GetType().Name} has not. Load it into the optimiser and network it was saved from.");
        foreach (var (name, tensor) in own)
            tensor.CopyFrom(state[name]);
        StepCount = state["step"].ToInt64();
    }

    /// <summary>Frees the state; the parameters stay.</summary>
    public void Dispose()
    {
        foreach (var tensor in All.SelectMany(parameter => parameter.Tensors))
            tensor.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract void Update(ParameterUpdate update);

    private IEnumerable<Slots> All => _groups.SelectMany(group => group.Parameters);

    private sealed class Slots(string name, Tensor value, string[] slots)
    {
        internal Tensor Value { get; } = value;

        internal Tensor[] Tensors { get; } = [.. slots.Select(_ => TensorScope.Release(value.Detach().ZerosLike()))];

        internal IEnumerable<(string Name, Tensor Value)> Named => slots.Zip(Tensors, (slot, tensor) => ($"{slot}.{name}", tensor));
    }
}
