using static Likeness.Tensors.Checkpoints.CheckpointError;

namespace Likeness.Tensors.Checkpoints;

/// <summary>A tensor as the pickle describes it: a view of a storage that it does not leave.</summary>
internal sealed record TorchTensor
{
    private const int MostDimensions = 64;

    /// <param name="storage">The numbers.</param>
    /// <param name="offset">Of its first element, in elements.</param>
    /// <param name="shape">Length of each dimension.</param>
    /// <param name="strides">Elements from one position of each dimension to the next.</param>
    /// <exception cref="InvalidDataException">It would leave the storage, or is larger than it.</exception>
    internal TorchTensor(TorchStorage storage, long offset, long[] shape, long[] strides)
    {
        (Storage, Offset, Shape, Strides) = (storage, offset, shape, strides);
        var what = $"a tensor of shape [{string.Join(", ", shape.Take(MostDimensions))}], strides [{string.Join(", ", strides.Take(MostDimensions))}] and offset {offset}";
        if (shape.Length != strides.Length || shape.Length > MostDimensions || offset < 0 || shape.Concat(strides).Any(number => number < 0))
            throw Wrong($"it describes {what}, which cannot be");
        try
        {
            var last = offset;
            var count = 1L;
            for (var dimension = 0; dimension < shape.Length; dimension++)
            {
                last = checked(last + Math.Max(0, shape[dimension] - 1) * strides[dimension]);
                count = checked(count * Math.Max(1, shape[dimension]));
            }
            // A stride of 0 would make a tensor of any size from one number.
            if (shape.Contains(0) ? offset > storage.Length : last >= storage.Length || count > storage.Length)
                throw Wrong($"it describes {what} over a storage of {storage.Length} elements");
        }
        catch (OverflowException error)
        {
            throw Wrong($"it describes {what}, which cannot be", error);
        }
    }

    internal TorchStorage Storage { get; }

    internal long Offset { get; }

    internal long[] Shape { get; }

    internal long[] Strides { get; }
}
