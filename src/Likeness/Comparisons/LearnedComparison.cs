using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Comparisons;

/// <summary>A comparison with weights of its own: it classifies two embeddings as of the same class or of different ones.</summary>
/// <remarks>
/// <code>p(same) = 1 / (1 + e^−logit(a, b)),   d(a, b) = −logit(a, b)</code>
/// A distance may be negative: at 0, same and different are equally likely. It is trained by <c>BinaryCrossEntropyLoss</c>, beside a loss
/// over embeddings or instead of one.
/// </remarks>
public abstract class LearnedComparison : Module, IComparison
{
    /// <summary>Logarithm of the odds that the two are the same; exchanging a and b changes nothing, not even a rounding.</summary>
    /// <param name="a">[P, D]; or any shapes [..., D] that broadcast, such as [Q, 1, D] with [1, G, D].</param>
    /// <param name="b">[P, D].</param>
    /// <returns>[P].</returns>
    public abstract Tensor Logit(Tensor a, Tensor b);

    /// <inheritdoc/>
    public Tensor Distance(Tensor a, Tensor b) => -Logit(a, b);
}
