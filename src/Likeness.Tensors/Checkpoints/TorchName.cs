using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>The few names of Python that a file of weights may mention; each stands for itself, and none is ever looked up or called.</summary>
internal sealed record TorchName
{
    private static readonly Dictionary<string, ElementType> s_storages = new()
    {
        ["torch.FloatStorage"] = ElementType.Float,
        ["torch.DoubleStorage"] = ElementType.Double,
        ["torch.HalfStorage"] = ElementType.Half,
        ["torch.BFloat16Storage"] = ElementType.BFloat16,
        ["torch.LongStorage"] = ElementType.Int64,
        ["torch.IntStorage"] = ElementType.Int32,
        ["torch.ByteStorage"] = ElementType.Byte,
    };

    private TorchName() { }

    /// <summary>collections.OrderedDict: made empty, then filled.</summary>
    internal static TorchName OrderedDictionary { get; } = new();

    /// <summary>torch._utils._rebuild_tensor_v2: a tensor over a storage.</summary>
    internal static TorchName Tensor { get; } = new();

    /// <summary>What the elements of a storage are; null for what is no storage.</summary>
    internal ElementType? Storage { get; private init; }

    /// <exception cref="InvalidDataException">The name is another.</exception>
    internal static TorchName Of(string module, string name) => $"{module}.{name}" switch
    {
        "collections.OrderedDict" => OrderedDictionary,
        "torch._utils._rebuild_tensor_v2" => Tensor,
        var storage when s_storages.TryGetValue(storage, out var type) => new() { Storage = type },
        var other => throw Refused($"the Python object {Quoted(other)}"),
    };
}
