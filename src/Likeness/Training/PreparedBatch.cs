using Likeness.Tensors;

namespace Likeness.Training;

/// <summary>A batch whose pixels lie together in memory, ready for a step.</summary>
/// <param name="Rows">The images drawn, one a row; an image may stand in several.</param>
/// <param name="Distinct">The same images, each once.</param>
/// <param name="Pixels">[B, C, H, W], Byte: the distinct images as they are kept. The step frees it.</param>
internal sealed record PreparedBatch(int[] Rows, DistinctImages Distinct, Tensor Pixels)
{
    /// <summary>Gathers a batch now.</summary>
    public static PreparedBatch Of(int[] rows, TrainingImages images)
    {
        var distinct = DistinctImages.Of(rows);
        return new(rows, distinct, images.Gather(distinct.Images));
    }
}
