namespace Likeness.Tensors;

/// <summary>Makes tensors.</summary>
public static class Creation
{
    extension(Tensor)
    {
        /// <summary>A copy of values in memory, row-major.</summary>
        /// <param name="values">As many as the shape has elements.</param>
        /// <param name="shape">Length of each dimension; left out, one dimension of all the values.</param>
        public static Tensor From<T>(ReadOnlySpan<T> values, params ReadOnlySpan<long> shape) where T : unmanaged
        {
            var tensor = Tensor.Uninitialised(shape.Length == 0 ? [values.Length] : shape, ElementTypes.Of<T>());
            var memory = tensor.Memory<T>();
            if (memory.Length != values.Length)
                throw new ArgumentException($"A tensor of shape [{string.Join(", ", tensor.Shape)}] holds {memory.Length} values; {values.Length} were given.", nameof(values));
            values.CopyTo(memory);
            return tensor;
        }

        /// <inheritdoc cref="From{T}(ReadOnlySpan{T}, ReadOnlySpan{long})"/>
        public static Tensor From<T>(T[] values, params ReadOnlySpan<long> shape) where T : unmanaged => Tensor.From((ReadOnlySpan<T>)values, shape);

        /// <summary>A tensor of rank 0.</summary>
        public static Tensor Scalar(double value, ElementType type = ElementType.Float, string device = "cpu") => Tensor.Full(value, [], type, device);

        /// <summary>All 0.</summary>
        public static Tensor Zeros(long[] shape, ElementType type = ElementType.Float, string device = "cpu") =>
            OperatorTable.Zeros.Call(shape, type, Argument.None, Argument.Device(device));

        /// <summary>All 1.</summary>
        public static Tensor Ones(long[] shape, ElementType type = ElementType.Float, string device = "cpu") =>
            OperatorTable.Ones.Call(shape, type, Argument.None, Argument.Device(device));

        /// <summary>All one value.</summary>
        public static Tensor Full(double value, long[] shape, ElementType type = ElementType.Float, string device = "cpu") =>
            OperatorTable.Full.Call(shape, value, type, Argument.None, Argument.Device(device));

        /// <summary>start, start + 1, ... below end.</summary>
        public static Tensor Arange(long start, long end, ElementType type = ElementType.Int64, string device = "cpu") =>
            OperatorTable.Arange.Call(start, end, 1L, type, Argument.None, Argument.Device(device));

        /// <summary>Ones on the diagonal of [size, size].</summary>
        public static Tensor Eye(long size, ElementType type = ElementType.Float, string device = "cpu") =>
            OperatorTable.Eye.Call(size, type, Argument.None, Argument.Device(device));

        /// <summary>Uniform in [0, 1), from libtorch's generator.</summary>
        public static Tensor Rand(long[] shape, ElementType type = ElementType.Float, string device = "cpu") =>
            OperatorTable.Rand.Call(shape, type, Argument.None, Argument.Device(device));

        /// <summary>Standard normal, from libtorch's generator.</summary>
        public static Tensor Randn(long[] shape, ElementType type = ElementType.Float, string device = "cpu") =>
            OperatorTable.Randn.Call(shape, type, Argument.None, Argument.Device(device));

        /// <summary>Whole numbers, uniform in [low, high), from libtorch's generator.</summary>
        public static Tensor RandInt(long low, long high, long[] shape, string device = "cpu") =>
            OperatorTable.Randint.Call(low, high, shape, ElementType.Int64, Argument.None, Argument.Device(device));

        /// <summary>0 .. count - 1 in random order, from libtorch's generator.</summary>
        public static Tensor RandPermutation(long count, string device = "cpu") =>
            OperatorTable.Randperm.Call(count, ElementType.Int64, Argument.None, Argument.Device(device));
    }

    extension(Tensor tensor)
    {
        /// <summary>All 0, of this tensor's shape, type and device.</summary>
        public Tensor ZerosLike() => OperatorTable.ZerosLike.Call(tensor);

        /// <summary>All 1, of this tensor's shape, type and device.</summary>
        public Tensor OnesLike() => OperatorTable.OnesLike.Call(tensor);
    }
}
