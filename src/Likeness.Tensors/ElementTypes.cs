namespace Likeness.Tensors;

/// <summary>Sizes of the element types, and the managed type of each.</summary>
public static class ElementTypes
{
    /// <summary>Bytes that one element takes.</summary>
    public static int Size(this ElementType type) => type switch
    {
        ElementType.Byte or ElementType.Int8 or ElementType.Bool => 1,
        ElementType.Int16 or ElementType.Half or ElementType.BFloat16 => 2,
        ElementType.Int32 or ElementType.Float => 4,
        ElementType.Int64 or ElementType.Double => 8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Unknown element type."),
    };

    /// <summary>The element type that holds <typeparamref name="T"/>.</summary>
    public static ElementType Of<T>() where T : unmanaged =>
        typeof(T) == typeof(float) ? ElementType.Float
        : typeof(T) == typeof(double) ? ElementType.Double
        : typeof(T) == typeof(long) ? ElementType.Int64
        : typeof(T) == typeof(int) ? ElementType.Int32
        : typeof(T) == typeof(short) ? ElementType.Int16
        : typeof(T) == typeof(byte) ? ElementType.Byte
        : typeof(T) == typeof(sbyte) ? ElementType.Int8
        : typeof(T) == typeof(bool) ? ElementType.Bool
        : typeof(T) == typeof(Half) ? ElementType.Half
        : throw new NotSupportedException($"A tensor cannot hold {typeof(T)}; use float, double, long, int, short, byte, sbyte, bool or Half.");
}
