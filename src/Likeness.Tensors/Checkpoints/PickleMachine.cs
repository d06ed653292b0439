using System.Buffers.Binary;
using System.Text;
using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>Reads the pickle of a file of weights: the opcodes that torch.save writes for one, and no other. Nothing is imported, called or executed.</summary>
/// <remarks>
/// A pickle is a program for a stack machine, https://docs.python.org/3/library/pickletools.html. Here GLOBAL gives one of the
/// names of <see cref="TorchName"/>, REDUCE a dictionary or a tensor's description, and BUILD changes nothing. What an opcode makes is never larger
/// than a few times its own bytes, so memory is bounded by the length of the pickle.
/// </remarks>
internal sealed class PickleMachine
{
    private readonly byte[] _pickle;
    private readonly PickleStack _stack = new();
    private readonly Dictionary<uint, object?> _memo = [];
    private int _position;

    private PickleMachine(byte[] pickle) => _pickle = pickle;

    /// <returns>A <see cref="PickleDictionary"/>, tuple (object[]), list, <see cref="TorchTensor"/>, long, double, string, bool or null.</returns>
    /// <exception cref="InvalidDataException">Another opcode or name, or a damaged pickle.</exception>
    internal static object? Read(byte[] pickle)
    {
        var machine = new PickleMachine(pickle);
        while ((PickleCode)machine.Take(1)[0] is var code && code != PickleCode.Stop)
            if (!machine.Constant(code) && !machine.Container(code) && !machine.Remembered(code) && !machine.Object(code))
                throw Refused($"the pickle opcode 0x{(byte)code:x2}");
        return machine._stack.Last();
    }

    private bool Constant(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.Protocol when Take(1)[0] == 2: break;
            case PickleCode.Protocol: throw Wrong("its pickle is not of protocol 2, which torch.save writes");
            case PickleCode.None: _stack.Push(null); break;
            case PickleCode.True: _stack.Push(true); break;
            case PickleCode.False: _stack.Push(false); break;
            case PickleCode.Byte: _stack.Push((long)Take(1)[0]); break;
            case PickleCode.Short: _stack.Push((long)BinaryPrimitives.ReadUInt16LittleEndian(Take(2))); break;
            case PickleCode.Int: _stack.Push((long)BinaryPrimitives.ReadInt32LittleEndian(Take(4))); break;
            case PickleCode.Long: _stack.Push(Long()); break;
            case PickleCode.Double: _stack.Push(BinaryPrimitives.ReadDoubleBigEndian(Take(8))); break;
            case PickleCode.Text: _stack.Push(Text(Take(Length()))); break;
            default: return false;
        }
        return true;
    }

    private bool Container(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.Mark: _stack.Mark(); break;
            case PickleCode.EmptyTuple: _stack.Push(Array.Empty<object?>()); break;
            case PickleCode.Tuple1 or PickleCode.Tuple2 or PickleCode.Tuple3: _stack.Push(_stack.Pop(code - PickleCode.Tuple1 + 1)); break;
            case PickleCode.Tuple: _stack.Push(_stack.PopToMark()); break;
            case PickleCode.EmptyList: _stack.Push(new List<object?>()); break;
            case PickleCode.Append: Append(_stack.Pop(1)); break;
            case PickleCode.Appends: Append(_stack.PopToMark()); break;
            case PickleCode.EmptyDictionary: _stack.Push(new PickleDictionary()); break;
            case PickleCode.SetItem: Dictionary(_stack.Pop(2)); break;
            case PickleCode.SetItems: Dictionary(_stack.PopToMark()); break;
            default: return false;
        }
        return true;
    }

    private bool Remembered(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.Put: _memo[Take(1)[0]] = _stack.Top(); break;
            case PickleCode.LongPut: _memo[BinaryPrimitives.ReadUInt32LittleEndian(Take(4))] = _stack.Top(); break;
            case PickleCode.Get: _stack.Push(Recall(Take(1)[0])); break;
            case PickleCode.LongGet: _stack.Push(Recall(BinaryPrimitives.ReadUInt32LittleEndian(Take(4)))); break;
            default: return false;
        }
        return true;
    }

    private bool Object(PickleCode code)
    {
        switch (code)
        {
            case PickleCode.Global: _stack.Push(TorchName.Of(Line(), Line())); break;
            case PickleCode.PersistentId: _stack.Push(TorchObjects.Storage(_stack.Pop(1)[0])); break;
            case PickleCode.Reduce: _stack.Push(TorchObjects.Reduce(_stack.Pop(2))); break;
            // The attributes of a state_dict say which versions its modules are of, and change no number.
            case PickleCode.Build when _stack.Pop(1) is not null && _stack.Top() is PickleDictionary: break;
            case PickleCode.Build: throw Refused("an object with attributes");
            default: return false;
        }
        return true;
    }

    private void Append(object?[] items) => (_stack.Top() as List<object?> ?? throw Wrong("its pickle appends to what is no list")).AddRange(items);

    private void Dictionary(object?[] items) => (_stack.Top() as PickleDictionary ?? throw Wrong("its pickle sets items of what is no dictionary")).Set(items);

    private object? Recall(uint number) => _memo.TryGetValue(number, out var value) ? value : throw Wrong($"its pickle recalls {number}, which it never put away");

    private long Long()
    {
        var bytes = Take(Take(1)[0]);
        if (bytes.Length > 8)
            throw Wrong($"its pickle holds a whole number of {bytes.Length} bytes");
        var value = 0L;
        for (var index = bytes.Length - 1; index >= 0; index--)
            value = index == bytes.Length - 1 ? (sbyte)bytes[index] : value << 8 | bytes[index];
        return value;
    }

    private int Length()
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
        return length <= (uint)_pickle.Length ? (int)length : throw Wrong($"its pickle holds text of {length} bytes and is {_pickle.Length} long");
    }

    private string Line()
    {
        var rest = _pickle.AsSpan(_position);
        var end = rest.IndexOf((byte)'\n');
        return end >= 0 ? Text(Take(end + 1)[..^1]) : throw Wrong("its pickle ends within a name");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _pickle.Length - _position)
            throw Wrong("its pickle ends too soon");
        _position += count;
        return _pickle.AsSpan(_position - count, count);
    }

    private static string Text(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8);
        }
        catch (DecoderFallbackException error)
        {
            throw Wrong("its pickle holds text that is not UTF-8", error);
        }
    }
}
