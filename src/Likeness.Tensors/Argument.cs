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

#pragma warning disable CS1591, CA2225 // Implicit conversions document themselves.
    public static implicit operator Argument(Tensor? value) => value is null ? None : new(ValueKind.Tensor, 0, value);
    public static implicit operator Argument(long value) => new(ValueKind.Int, value);
    public static implicit operator Argument(int value) => new(ValueKind.Int, value);
    public static implicit operator Argument(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Argument(bool value) => new(ValueKind.Bool, value ? 1 : 0);
    public static implicit operator Argument(ElementType value) => new(ValueKind.Int, (int)value);
    public static implicit operator Argument(string value) => new(ValueKind.String, 0, value);
    public static implicit operator Argument(long[] value) => new(ValueKind.Ints, 0, value);
    public static implicit operator Argument(double[] value) => new(ValueKind.Doubles, 0, value);
    public static implicit operator Argument(Tensor[] value) => new(ValueKind.Tensors, 0, value);
#pragma warning restore CS1591, CA2225
}
