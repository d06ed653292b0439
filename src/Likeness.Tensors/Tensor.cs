using Likeness.Tensors.Native;

namespace Likeness.Tensors;

/// <summary>A multi-dimensional array of libtorch: shape, element type, device, and the history that autograd needs.</summary>
/// <remarks>
/// It owns native memory. Inside a <see cref="TensorScope"/> it is freed with the scope; outside, dispose it or leave it to
/// the finaliser. Operations are extension members in this namespace.
/// </remarks>
public sealed unsafe class Tensor : IDisposable
{
    [ThreadStatic]
    private static Action<Tensor, Tensor>? s_aliased;

    internal Tensor(nint pointer)
    {
        Handle = new TensorHandle(pointer);
        TensorScope.Adopt(this);
    }

    /// <summary>Told of every <see cref="Alias"/> on this thread; null for nobody.</summary>
    internal static Action<Tensor, Tensor>? Aliased { get => s_aliased; set => s_aliased = value; }

    internal TensorHandle Handle { get; }

    /// <summary>The scope that frees this tensor, if any.</summary>
    internal TensorScope? Owner { get; set; }

    /// <summary>Native tensors alive in this process; flat over training steps when nothing leaks.</summary>
    public static long LiveCount
    {
        get
        {
            NativeStatus.Check(NativeMethods.TensorCount(out var live));
            return live;
        }
    }

    /// <summary>Number of dimensions; 0 for a scalar.</summary>
    public int Rank
    {
        get
        {
            NativeStatus.Check(NativeMethods.TensorRank(Handle, out var rank, out _));
            return rank;
        }
    }

    /// <summary>Length of each dimension.</summary>
    public long[] Shape
    {
        get
        {
            var shape = new long[Rank];
            fixed (long* first = shape)
                NativeStatus.Check(NativeMethods.TensorShape(Handle, first));
            return shape;
        }
    }

    /// <summary>Number of elements.</summary>
    public long Count
    {
        get
        {
            var count = 1L;
            foreach (var length in Shape)
                count *= length;
            return count;
        }
    }

    /// <summary>The type of the elements.</summary>
    public ElementType ElementType
    {
        get
        {
            NativeStatus.Check(NativeMethods.TensorRank(Handle, out _, out var type));
            return (ElementType)type;
        }
    }

    /// <summary>Where the elements lie: "cpu", "cuda:0", ...</summary>
    public string Device
    {
        get
        {
            NativeStatus.Check(NativeMethods.TensorDevice(Handle, out var device));
            return NativeStatus.Text(device);
        }
    }

    /// <summary>Whether autograd records what is done with this tensor.</summary>
    public bool RequiresGradient
    {
        get
        {
            NativeStatus.Check(NativeMethods.RequiresGradient(Handle, out var on));
            return on != 0;
        }
        set => NativeStatus.Check(NativeMethods.SetRequiresGradient(Handle, value ? 1 : 0));
    }

    /// <summary>The accumulated gradient, of this tensor's shape; null before the first <see cref="Backward"/>.</summary>
    public Tensor? Gradient
    {
        get
        {
            NativeStatus.Check(NativeMethods.Gradient(Handle, out var gradient));
            return gradient == 0 ? null : new Tensor(gradient);
        }
        set
        {
            NativeStatus.Check(NativeMethods.SetGradient(Handle, value?.Handle.DangerousGetHandle() ?? 0));
            GC.KeepAlive(value);
        }
    }

    /// <summary>Adds d this / d leaf to the gradient of each leaf this scalar was computed from.</summary>
    public void Backward() => NativeStatus.Check(NativeMethods.Backward(Handle));

    /// <summary>A second owner of the same elements, with a lifetime of its own.</summary>
    public Tensor Alias()
    {
        NativeStatus.Check(NativeMethods.TensorAlias(Handle, out var pointer));
        var alias = new Tensor(pointer);
        s_aliased?.Invoke(this, alias);
        return alias;
    }

    /// <summary>A new tensor with whatever the memory held before.</summary>
    /// <param name="shape">Length of each dimension.</param>
    /// <param name="type">Type of the elements.</param>
    /// <param name="device">"cpu", "cuda", "cuda:1", ...</param>
    public static Tensor Uninitialised(ReadOnlySpan<long> shape, ElementType type = ElementType.Float, string device = "cpu")
    {
        fixed (long* first = shape)
        {
            NativeStatus.Check(NativeMethods.TensorNew(first, shape.Length, (int)type, device, out var tensor));
            return new Tensor(tensor);
        }
    }

    /// <summary>A tensor whose memory is a file's own, mapped and shared with every process that maps it.</summary>
    /// <remarks>It may only be read: writing to it ends the process. The file may be removed meanwhile, but must not become shorter.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="offset">Where in it the elements begin, in bytes.</param>
    /// <param name="shape">Length of each dimension, none 0.</param>
    /// <param name="type">Type of the elements, as the machine has them in memory.</param>
    /// <exception cref="IOException">The file cannot be opened or is too short.</exception>
    public static Tensor Map(string path, long offset, ReadOnlySpan<long> shape, ElementType type)
    {
        fixed (long* first = shape)
        {
            try
            {
                NativeStatus.Check(NativeMethods.TensorMap(path, offset, first, shape.Length, (int)type, out var tensor));
                return new Tensor(tensor);
            }
            catch (TensorException error)
            {
                throw new IOException(error.Message, error);
            }
        }
    }

    /// <summary>Copies some rows, in the order given, to the start of another tensor. Any thread may, while nobody writes to either.</summary>
    /// <param name="rows">Positions in the first dimension.</param>
    /// <param name="to">Room for as many rows, of the same type.</param>
    /// <exception cref="TensorException">A tensor is not contiguous or not on the CPU.</exception>
    public void CopyRows(ReadOnlySpan<int> rows, Tensor to)
    {
        ArgumentNullException.ThrowIfNull(to);
        NativeStatus.Check(NativeMethods.TensorData(Handle, out var from, out var bytes));
        NativeStatus.Check(NativeMethods.TensorData(to.Handle, out var target, out var room));
        var count = Shape[0];
        var size = count == 0 ? 0 : bytes / count;
        if (to.ElementType != ElementType || room < rows.Length * size)
            throw new ArgumentException($"{rows.Length} rows of {this} take {rows.Length * size} bytes; {to} has {room}.", nameof(to));
        foreach (var row in rows)
        {
            if ((ulong)row >= (ulong)count)
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"Row {row} of {this} does not exist.");
            Buffer.MemoryCopy(from + row * size, target, size, size);
            target += size;
        }
        GC.KeepAlive(to);
    }

    /// <summary>The elements' own memory, row-major; valid while the tensor lives.</summary>
    /// <exception cref="TensorException">The tensor is not contiguous or not on the CPU.</exception>
    /// <exception cref="InvalidCastException"><typeparamref name="T"/> is not the element type.</exception>
    public Span<T> Memory<T>() where T : unmanaged
    {
        if (ElementTypes.Of<T>() != ElementType)
            throw new InvalidCastException($"The tensor holds {ElementType}, not {typeof(T).Name}. Convert it with To(ElementType.{ElementTypes.Of<T>()}) first.");
        NativeStatus.Check(NativeMethods.TensorData(Handle, out var data, out var bytes));
        return new Span<T>(data, checked((int)(bytes / sizeof(T))));
    }

    /// <summary>Frees this owner's share of the memory.</summary>
    public void Dispose() => Handle.Dispose();

    /// <inheritdoc/>
    public override string ToString() => Handle.IsClosed ? "Tensor (disposed)" : $"Tensor [{string.Join(", ", Shape)}] {ElementType} {Device}";
}
