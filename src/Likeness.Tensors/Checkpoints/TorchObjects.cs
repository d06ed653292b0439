using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>What the names of a file of weights make of their arguments: descriptions, checked, and nothing more.</summary>
internal static class TorchObjects
{
    private const int LongestKey = 19;

    /// <param name="identity">('storage', type, key, device, length), as torch.save names a storage.</param>
    internal static TorchStorage Storage(object? identity)
    {
        if (identity is not object?[] parts || parts is not ["storage", TorchName { Storage: { } type }, string key, string, long length])
            throw Wrong("its pickle refers to something that is no storage");
        // Keys are running numbers. Anything else is no work of torch.save, and could be a path.
        if (key.Length is 0 or > LongestKey || key.Any(letter => !char.IsAsciiDigit(letter)))
            throw Wrong($"it names a storage {Quoted(key)}, and a number was expected");
        return length >= 0 ? new(key, type, length) : throw Wrong($"storage {key} is said to have {length} elements");
    }

    /// <param name="call">A name, and the tuple of its arguments.</param>
    internal static object Reduce(object?[] call) => call switch
    {
        [TorchName name, object?[] { Length: 0 }] when name == TorchName.OrderedDictionary => new PickleDictionary(),
        [TorchName name, object?[] { Length: 6 or 7 } arguments] when name == TorchName.Tensor && arguments is [TorchStorage storage, long offset, object?[] shape, object?[] strides, bool, ..] =>
            new TorchTensor(storage, offset, Numbers(shape), Numbers(strides)),
        _ => throw Wrong("its pickle makes something that is neither a dictionary nor a tensor"),
    };

    private static long[] Numbers(object?[] tuple) =>
        Array.ConvertAll(tuple, value => value as long? ?? throw Wrong("its pickle gives a tensor lengths that are no whole numbers"));
}
