using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Comparisons;

/// <summary>A learned comparison of two embeddings laid side by side, free to find out itself what to compare.</summary>
/// <remarks>
/// <code>logit(a, b) = ½ (g(a ⊕ b) + g(b ⊕ a)),   g(x ⊕ y) = w · ReLU(U x + V y + c) + β,   d(a, b) = −logit(a, b)</code>
/// The mean of both orders makes it symmetric, and a sum of two is the same in either order to the last bit. A dense layer over a ⊕ b is
/// one over a and one over b, so tables of pairs cost no more than their sums. Without a hidden layer it could compare nothing: w · a + v · b
/// says the same of b whatever a is.
/// </remarks>
public sealed class ConcatenationComparison : LearnedComparison
{
    private readonly Linear _first;
    private readonly Linear _second;
    private readonly Linear _score;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="hiddenWidth">Numbers of the hidden layer, at least 1.</param>
    public ConcatenationComparison(int dimensions, int hiddenWidth)
    {
        if (dimensions < 1)
            throw new ArgumentException($"ConcatenationComparison needs embeddings of at least 1 dimension; it was given {dimensions}.", nameof(dimensions));
        if (hiddenWidth < 1)
            throw new ArgumentException($"ConcatenationComparison compares in its hidden layer, which has at least 1 number; {hiddenWidth} were asked for. Raise comparison-width.", nameof(hiddenWidth));
        _first = Child("first", new Linear(dimensions, hiddenWidth));
        _second = Child("second", new Linear(dimensions, hiddenWidth, bias: false));
        _score = Child("score", new Linear(hiddenWidth, 1));
    }

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => (InOrder(a, b) + InOrder(b, a)) / 2.0;

    private Tensor InOrder(Tensor first, Tensor second) => _score.Forward((_first.Forward(first) + _second.Forward(second)).Relu()).Squeeze(-1);
}
