using Likeness.Tensors.Native;

namespace Likeness.Tensors;

/// <summary>One argument of an operator: a tensor, a number, a list or text, converted implicitly.</summary>
public readonly struct Argument
{
    private Argument(ValueKind kind, long bits, object? reference = null) => (Kind, Bits, Reference) = (kind, bits, reference);

    internal ValueKind Kind { get; }

    internal long Bits { get; }

    internal object? Reference { get; }

    /// <summary>The operator's own default.</summary>
    public static Argument Default { get; } = new(ValueKind.Default, 0);

    /// <summary>Explicitly nothing, for an optional argument.</summary>
    public static Argument None { get; }

    /// <summary>A device by name: "cpu", "cuda:0".</summary>
    public static Argument Device(string name) => new(ValueKind.Device, 0, name);

    /// <summary>A tensor; null is <see cref="None"/>.</summary>
    public static implicit operator Argument(Tensor? value) => value is null ? None : new(ValueKind.Tensor, 0, value);
    /// <summary>A whole number.</summary>
    public static implicit operator Argument(long value) => new(ValueKind.Int, value);
    /// <summary>A whole number.</summary>
    public static implicit operator Argument(int value) => new(ValueKind.Int, value);
    /// <summary>A real number.</summary>
    public static implicit operator Argument(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));
    /// <summary>A truth value.</summary>
    public static implicit operator Argument(bool value) => new(ValueKind.Bool, value ? 1 : 0);
    /// <summary>An element type.</summary>
    public static implicit operator Argument(ElementType value) => new(ValueKind.Int, (int)value);
    /// <summary>Text.</summary>
    public static implicit operator Argument(string value) => new(ValueKind.String, 0, value);
    /// <summary>A list of whole numbers, such as a shape.</summary>
    public static implicit operator Argument(long[] value) => new(ValueKind.Ints, 0, value);
    /// <summary>A list of real numbers.</summary>
    public static implicit operator Argument(double[] value) => new(ValueKind.Doubles, 0, value);
    /// <summary>A list of tensors.</summary>
    public static implicit operator Argument(Tensor[] value) => new(ValueKind.Tensors, 0, value);
}
