using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>The stack that a pickle works on, with marks in it.</summary>
internal sealed class PickleStack
{
    private readonly List<object?> _values = [];
    private readonly Stack<int> _marks = [];

    private int Floor => _marks.Count > 0 ? _marks.Peek() : 0;

    internal void Push(object? value) => _values.Add(value);

    internal void Mark() => _marks.Push(_values.Count);

    internal object? Top() => _values.Count > Floor ? _values[^1] : throw Underflow();

    /// <summary>Takes the topmost values, the lowest first; none from below a mark.</summary>
    internal object?[] Pop(int count)
    {
        if (_values.Count - count < Floor)
            throw Underflow();
        object?[] taken = [.. _values[^count..]];
        _values.RemoveRange(_values.Count - count, count);
        return taken;
    }

    /// <summary>Takes everything down to the last mark, and the mark.</summary>
    internal object?[] PopToMark()
    {
        if (_marks.Count == 0)
            throw Underflow();
        var taken = Pop(_values.Count - Floor);
        _marks.Pop();
        return taken;
    }

    /// <summary>The only value left.</summary>
    internal object? Last() => _values.Count == 1 && _marks.Count == 0 ? _values[0] : throw Wrong($"its pickle leaves {_values.Count} values where one is expected");

    private static InvalidDataException Underflow() => Wrong("its pickle takes more values than it made");
}
