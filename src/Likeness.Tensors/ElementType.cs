namespace Likeness.Tensors;

/// <summary>The type of a tensor's elements; the numbers are libtorch's.</summary>
public enum ElementType
{
    /// <summary>8 bits, unsigned: pixels.</summary>
    Byte = 0,
    /// <summary>8 bits, signed.</summary>
    Int8 = 1,
    /// <summary>16 bits, signed.</summary>
    Int16 = 2,
    /// <summary>32 bits, signed.</summary>
    Int32 = 3,
    /// <summary>64 bits, signed: labels and indices.</summary>
    Int64 = 4,
    /// <summary>16-bit floating point.</summary>
    Half = 5,
    /// <summary>32-bit floating point: the default.</summary>
    Float = 6,
    /// <summary>64-bit floating point.</summary>
    Double = 7,
    /// <summary>True or false, one byte each.</summary>
    Bool = 11,
    /// <summary>16-bit floating point with the exponents of 32: for fast convolutions in training.</summary>
    BFloat16 = 15,
}
