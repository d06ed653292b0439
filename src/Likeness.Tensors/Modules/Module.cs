namespace Likeness.Tensors.Modules;

/// <summary>A part of a network: owns parameters (trained), buffers (kept, not trained) and smaller modules.</summary>
/// <remarks>Names are dotted, as in torchvision: a child <c>conv1</c> with a parameter <c>weight</c> gives <c>conv1.weight</c>.</remarks>
public abstract class Module : IDisposable
{
    private readonly List<(string Name, Tensor Value)> _parameters = [];
    private readonly List<(string Name, Tensor Value)> _buffers = [];
    private readonly List<(string Name, Module Value)> _children = [];

    /// <summary>Whether layers such as dropout and batch normalisation behave as in training. True at first.</summary>
    public bool IsTraining { get; private set; } = true;

    /// <summary>Whether the module stands still: it behaves as in use, and nothing in it learns, while the rest trains.</summary>
    public bool StandsStill { get; private set; }

    /// <summary>All trained tensors with their dotted names, in the order of registration.</summary>
    public IEnumerable<(string Name, Tensor Value)> NamedParameters() =>
        _parameters.Concat(_children.SelectMany(child => child.Value.NamedParameters().Select(p => ($"{child.Name}.{p.Name}", p.Value))));

    /// <summary>All tensors that are kept with the model but not trained, such as running means.</summary>
    public IEnumerable<(string Name, Tensor Value)> NamedBuffers() =>
        _buffers.Concat(_children.SelectMany(child => child.Value.NamedBuffers().Select(b => ($"{child.Name}.{b.Name}", b.Value))));

    /// <summary>Parameters and buffers: what a model file holds.</summary>
    public IEnumerable<(string Name, Tensor Value)> NamedTensors() => NamedParameters().Concat(NamedBuffers());

    /// <summary>All smaller modules, whatever their depth, with their dotted names.</summary>
    public IEnumerable<(string Name, Module Value)> NamedModules() =>
        _children.SelectMany(child => child.Value.NamedModules().Select(m => ($"{child.Name}.{m.Name}", m.Value)).Prepend((child.Name, child.Value)));

    /// <summary>Number of trained values.</summary>
    public long ParameterCount => NamedParameters().Sum(parameter => parameter.Value.Count);

    /// <summary>The type that convolutions compute in while training; Float at first.</summary>
    public ElementType TrainingPrecision { get; private set; } = ElementType.Float;

    /// <summary>Switches the module and its children to training behaviour, or back.</summary>
    public void Train(bool on = true)
    {
        IsTraining = on && !StandsStill;
        foreach (var (_, child) in _children)
            child.Train(on);
    }

    /// <summary>Switches to the behaviour of use: no dropout, running statistics.</summary>
    public void Eval() => Train(false);

    /// <summary>Lets convolutions compute in another type while training; weights, and everything in use, stay as they are.</summary>
    /// <remarks>
    /// Mixed precision after Micikevicius et al. 2018, https://arxiv.org/abs/1710.03740, with bfloat16, whose range needs no scaling of
    /// the loss. About twice as fast on processors with bfloat16 instructions, and slower on others.
    /// </remarks>
    /// <param name="type">Float or BFloat16.</param>
    public void TrainIn(ElementType type)
    {
        if (type is not (ElementType.Float or ElementType.BFloat16))
            throw new ArgumentException($"Convolutions train in Float or BFloat16; {type} was asked for.", nameof(type));
        TrainingPrecision = type;
        foreach (var (_, child) in _children)
            child.TrainIn(type);
    }

    /// <summary>Ends the training of all parameters: they become buffers of the same names, which are kept and copied but not trained.</summary>
    public void Freeze()
    {
        foreach (var (_, tensor) in _parameters)
            tensor.RequiresGradient = false;
        _buffers.InsertRange(0, _parameters);
        _parameters.Clear();
        foreach (var (_, child) in _children)
            child.Freeze();
    }

    /// <summary>
    /// Lets the module and its children stand still, or train again: still parameters have no gradient, running statistics do not follow, dropout
    /// drops nothing. Unlike after <see cref="Freeze"/> they stay parameters.
    /// </summary>
    /// <param name="still">Whether it is to stand still.</param>
    public void StandStill(bool still = true)
    {
        (StandsStill, IsTraining) = (still, !still);
        foreach (var (_, tensor) in _parameters)
        {
            tensor.RequiresGradient = !still;
            tensor.Gradient = null;
        }
        foreach (var (_, child) in _children)
            child.StandStill(still);
    }

    /// <summary>Moves all tensors to a device: "cpu", "cuda", "cuda:1", ...</summary>
    public void To(string device) => Convert(tensor => tensor.To(device));

    /// <summary>Converts all floating-point tensors to a type; counters stay whole numbers.</summary>
    public void To(ElementType type) =>
        Convert(tensor => tensor.ElementType is ElementType.Half or ElementType.Float or ElementType.Double ? tensor.To(type) : tensor);

    /// <summary>Lays out convolution weights with the channels innermost; shapes and values stay.</summary>
    public void ToChannelsLast() => Convert(tensor => tensor.Rank == 4 ? tensor.ChannelsLast() : tensor);

    /// <summary>Copies values into this module's tensors; their memory layout and device stay.</summary>
    /// <param name="values">Exactly this module's tensors by dotted name.</param>
    /// <exception cref="InvalidDataException">A tensor is missing, superfluous or of another shape; nothing was changed.</exception>
    public void Load(IReadOnlyDictionary<string, Tensor> values)
    {
        var own = NamedTensors().ToDictionary(tensor => tensor.Name, tensor => tensor.Value);
        foreach (var (name, tensor) in own)
        {
            if (!values.TryGetValue(name, out var value))
                throw new InvalidDataException($"The weights lack '{name}' of shape [{string.Join(", ", tensor.Shape)}]. Load them into the architecture they were saved from.");
            if (!value.Shape.AsSpan().SequenceEqual(tensor.Shape))
                throw new InvalidDataException($"'{name}' has shape [{string.Join(", ", value.Shape)}] in the weights and [{string.Join(", ", tensor.Shape)}] in the network. Load them into the architecture they were saved from.");
        }
        if (values.Keys.FirstOrDefault(name => !own.ContainsKey(name)) is { } unknown)
            throw new InvalidDataException($"The weights hold '{unknown}', which the network has not. Load them into the architecture they were saved from.");
        using var off = Gradients.Off();
        foreach (var (name, tensor) in own)
            tensor.CopyFrom(values[name]);
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        foreach (var (_, tensor) in NamedTensors())
            tensor.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Registers a trained tensor under a name; it outlives every <see cref="TensorScope"/>.</summary>
    protected Tensor Parameter(string name, Tensor initial)
    {
        var tensor = TensorScope.Release(initial.Detach());
        tensor.RequiresGradient = true;
        _parameters.Add((name, tensor));
        return tensor;
    }

    /// <summary>Registers a tensor that is kept but not trained.</summary>
    protected Tensor Buffer(string name, Tensor initial)
    {
        var tensor = TensorScope.Release(initial.Detach());
        _buffers.Add((name, tensor));
        return tensor;
    }

    /// <summary>Registers a tensor that is somebody else's too, as it is: what is done to it shows there.</summary>
    protected void Adopt(string name, Tensor shared, bool trained)
    {
        TensorScope.Release(shared).RequiresGradient = trained;
        (trained ? _parameters : _buffers).Add((name, shared));
    }

    /// <summary>Registers a smaller module under a name.</summary>
    protected T Child<T>(string name, T module) where T : Module
    {
        _children.Add((name, module));
        return module;
    }

    // The tensors stay the same objects, so that layers and optimisers keep hold of them.
    private void Convert(Func<Tensor, Tensor> converted)
    {
        using var off = Gradients.Off();
        using var scope = new TensorScope();
        foreach (var (_, tensor) in NamedTensors())
            tensor.SetData(converted(tensor.Detach()));
    }
}
