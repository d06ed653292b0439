using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors;

/// <summary>Moves tensors between memory, devices and element types.</summary>
public static class Transfer
{
    extension(Tensor tensor)
    {
        /// <summary>A copy of the elements, row-major.</summary>
        /// <exception cref="InvalidCastException"><typeparamref name="T"/> is not the element type.</exception>
        public T[] ToArray<T>() where T : unmanaged
        {
            using var here = tensor.To("cpu");
            using var packed = here.Contiguous();
            return packed.Memory<T>().ToArray();
        }

        /// <summary>The only element, as a double.</summary>
        public double ToDouble()
        {
            using var wide = tensor.To(ElementType.Double);
            return wide.ToArray<double>() is [var only] ? only : throw new InvalidOperationException($"{tensor} has {tensor.Count} elements; ToDouble needs exactly 1.");
        }

        /// <summary>The only element, as a whole number.</summary>
        public long ToInt64()
        {
            using var wide = tensor.To(ElementType.Int64);
            return wide.ToArray<long>() is [var only] ? only : throw new InvalidOperationException($"{tensor} has {tensor.Count} elements; ToInt64 needs exactly 1.");
        }

        /// <summary>The same values as another type; itself where it already is.</summary>
        public Tensor To(ElementType type) => ToType.Call(tensor, type);

        /// <summary>The same values on another device; itself where it already is.</summary>
        public Tensor To(string device) => device == tensor.Device ? tensor.Alias() : ToCopy.Call(tensor, Argument.None, Argument.None, Argument.Device(device));

        /// <summary>The same elements without history: nothing done with the result reaches this tensor's gradient.</summary>
        public Tensor Detach() => OperatorTable.Detach.Call(tensor);

        /// <summary>A copy of its own.</summary>
        public Tensor Clone() => OperatorTable.Clone.Call(tensor);

        /// <summary>Row-major in memory; itself where it already is.</summary>
        public Tensor Contiguous() => OperatorTable.Contiguous.Call(tensor);

        /// <summary>[B, C, H, W] laid out with C innermost, which convolutions prefer; the shape stays.</summary>
        /// <remarks>With one channel both layouts are the same bytes; only strides written anew tell a convolution which one is meant.</remarks>
        public Tensor ChannelsLast() => tensor.Shape[1] == 1 ? OperatorTable.Clone.Call(tensor, 2) : OperatorTable.Contiguous.Call(tensor, 2);
    }
}
