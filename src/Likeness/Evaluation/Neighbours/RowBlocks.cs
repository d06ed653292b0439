using Likeness.Tensors;

namespace Likeness.Evaluation.Neighbours;

/// <summary>Walks along the rows of a large tensor, so that what is computed on the way needs no second copy of it.</summary>
internal static class RowBlocks
{
    private const int Length = 8_192;

    /// <param name="values">[N, D].</param>
    /// <param name="visit">Gets the first row's position and the rows, [up to 8,192, D]; what it makes is freed after it.</param>
    public static void ForEach(Tensor values, Action<long, Tensor> visit)
    {
        using var gradients = Gradients.Off();
        for (var start = 0L; start < values.Shape[0]; start += Length)
        {
            using var scope = new TensorScope();
            visit(start, values.Slice(0, start, Math.Min(start + Length, values.Shape[0])));
        }
    }
}
