using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A function of two embeddings that says how far apart they are: smaller is nearer.</summary>
public interface IComparison
{
    /// <summary>Distance of each row of a to the same row of b; exchanging a and b changes nothing, not even a rounding.</summary>
    /// <param name="a">[P, D]; or any shapes [..., D] that broadcast, such as [Q, 1, D] with [1, G, D].</param>
    /// <param name="b">[P, D].</param>
    /// <returns>[P].</returns>
    Tensor Distance(Tensor a, Tensor b);
}
