using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Labels as masks: which class each row is of.</summary>
internal static class OneHot
{
    /// <param name="labels">[B], Int64, 0 to C - 1.</param>
    /// <param name="classCount">C.</param>
    /// <returns>[B, C], Bool: true once in each row.</returns>
    internal static Tensor Of(Tensor labels, int classCount) => labels.Unsqueeze(1).EqualTo(Tensor.Arange(0, classCount, device: labels.Device));
}
