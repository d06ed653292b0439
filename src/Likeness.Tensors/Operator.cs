using System.Text;
using Likeness.Tensors.Native;

namespace Likeness.Tensors;

/// <summary>One of libtorch's operators, called through its dispatcher, so autograd and every device work.</summary>
/// <param name="name">Qualified name, e.g. "aten::add".</param>
/// <param name="overload">Overload, e.g. "Tensor"; often empty.</param>
public sealed unsafe class Operator(string name, string overload = "")
{
    private const int MostResults = 64;

    [ThreadStatic]
    private static OperatorObserver? s_observer;

    private nint _operator;

    /// <summary>Told of every call on this thread; null for nobody.</summary>
    internal static OperatorObserver? Observer { get => s_observer; set => s_observer = value; }

    /// <summary>Name and overload, e.g. "aten::add.Tensor".</summary>
    public string Name => ToString();

    /// <summary>Whether it writes into its first argument, as operators do whose names end in "_".</summary>
    internal bool ChangesItsArgument => name.EndsWith('_');

    /// <summary>libtorch's declaration of the operator: its arguments, defaults and results.</summary>
    public string Schema
    {
        get
        {
            NativeStatus.Check(NativeMethods.Schema(Resolve(), out var text));
            return NativeStatus.Text(text);
        }
    }

    /// <summary>Calls an operator whose only result is a tensor.</summary>
    /// <param name="arguments">In the schema's order; those left out take its defaults.</param>
    /// <exception cref="TensorException">libtorch refused; the message says why.</exception>
    public Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        var count = 1;
        Invoke(arguments, &result, ref count);
        var tensor = count == 1 && result.Kind == ValueKind.Tensor && result.Pointer != 0
            ? new Tensor(result.Pointer)
            : throw new InvalidOperationException($"{this} did not give one tensor.");
        s_observer?.Invoke(this, arguments, [tensor]);
        return tensor;
    }

    /// <summary>Calls an operator for its effect on an argument (names that end in "_").</summary>
    public void Run(params ReadOnlySpan<Argument> arguments)
    {
        foreach (var tensor in CallMany(arguments))
            tensor.Dispose();
    }

    /// <summary>Calls an operator whose results are tensors or a list of tensors.</summary>
    public Tensor[] CallMany(params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc NativeValue[MostResults];
        var count = MostResults;
        Invoke(arguments, results, ref count);
        var tensors = new Tensor[count];
        for (var i = 0; i < count; i++)
            tensors[i] = new Tensor(results[i].Pointer);
        s_observer?.Invoke(this, arguments, tensors);
        return tensors;
    }

    /// <summary>Calls an operator whose only result is a number or a truth value.</summary>
    public double CallNumber(params ReadOnlySpan<Argument> arguments)
    {
        NativeValue result;
        var count = 1;
        Invoke(arguments, &result, ref count);
        s_observer?.Invoke(this, arguments, []);
        return result.Kind == ValueKind.Double ? result.Double : result.Int;
    }

    /// <inheritdoc/>
    public override string ToString() => overload.Length == 0 ? name : $"{name}.{overload}";

    private nint Resolve()
    {
        if (_operator == 0)
        {
            NativeStatus.Check(NativeMethods.Find(name, overload, out var found));
            _operator = found;
        }
        return _operator;
    }

    private void Invoke(ReadOnlySpan<Argument> arguments, NativeValue* results, ref int count)
    {
        var op = Resolve();
        var words = 0;
        foreach (ref readonly var argument in arguments)
            words += Words(argument);
        var space = stackalloc long[words + 1];
        var values = stackalloc NativeValue[arguments.Length + 1];
        var taken = 0;
        try
        {
            for (; taken < arguments.Length; taken++)
                values[taken] = Lower(arguments[taken], ref space);
            NativeStatus.Check(NativeMethods.Call(op, values, arguments.Length, results, ref count));
        }
        finally
        {
            for (var i = 0; i < taken; i++)
                GiveBack(arguments[i]);
        }
    }

    private static int Words(in Argument argument) => argument.Reference switch
    {
        Array list => list.Length,
        string text => Encoding.UTF8.GetByteCount(text) / sizeof(long) + 1,
        _ => 0,
    };

    // Lists and text are copied to the caller's stack, so that nothing on the managed heap has to be pinned.
    private static NativeValue Lower(in Argument argument, ref long* space)
    {
        var value = new NativeValue { Kind = argument.Kind, Int = argument.Bits };
        switch (argument.Reference)
        {
            case Tensor tensor:
                value.Pointer = Borrow(tensor);
                break;
            case Tensor[] tensors:
                (value.Count, value.Pointer) = (tensors.Length, (nint)space);
                foreach (var tensor in tensors)
                    *space++ = Borrow(tensor);
                break;
            case long[] numbers:
                (value.Count, value.Pointer) = (numbers.Length, (nint)space);
                numbers.CopyTo(new Span<long>(space, numbers.Length));
                space += numbers.Length;
                break;
            case double[] numbers:
                (value.Count, value.Pointer) = (numbers.Length, (nint)space);
                numbers.CopyTo(new Span<double>(space, numbers.Length));
                space += numbers.Length;
                break;
            case string text:
                value.Pointer = (nint)space;
                value.Count = Encoding.UTF8.GetBytes(text, new Span<byte>(space, Encoding.UTF8.GetByteCount(text)));
                space += value.Count / sizeof(long) + 1;
                break;
        }
        return value;
    }

    private static nint Borrow(Tensor tensor)
    {
        var added = false;
        tensor.Handle.DangerousAddRef(ref added);
        return tensor.Handle.DangerousGetHandle();
    }

    private static void GiveBack(in Argument argument)
    {
        if (argument.Reference is Tensor tensor)
            tensor.Handle.DangerousRelease();
        else if (argument.Reference is Tensor[] tensors)
            foreach (var one in tensors)
                one.Handle.DangerousRelease();
    }
}
