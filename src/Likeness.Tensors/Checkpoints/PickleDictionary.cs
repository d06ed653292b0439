using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>A dictionary of a pickle, in the order in which it was filled.</summary>
internal sealed class PickleDictionary
{
    private readonly List<(object? Key, object? Value)> _items = [];

    internal IReadOnlyList<(object? Key, object? Value)> Items => _items;

    /// <param name="flat">A key, its value, the next key, ...</param>
    internal void Set(object?[] flat)
    {
        if (flat.Length % 2 != 0)
            throw Wrong("its pickle sets a key without a value");
        for (var index = 0; index < flat.Length; index += 2)
            _items.Add((flat[index], flat[index + 1]));
    }

    /// <summary>The dictionary under one of some keys, the first that is there.</summary>
    internal PickleDictionary? Under(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (_items.FindLast(item => item.Key is string name && name == key).Value is PickleDictionary found)
                return found;
        return null;
    }
}
