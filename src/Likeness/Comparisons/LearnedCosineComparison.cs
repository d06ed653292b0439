using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison by the cosine of the angle between two embeddings: what a cosine says of the odds.</summary>
/// <remarks><code>logit(a, b) = g(a·b / (|a| |b|)),   d(a, b) = −logit(a, b),   g a dense layer or two on one number</code></remarks>
public sealed class LearnedCosineComparison : LearnedComparison
{
    private readonly PairClassifier _classifier;

    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    public LearnedCosineComparison(int hiddenWidth) => _classifier = Child("classifier", new PairClassifier(1, hiddenWidth, sign: 1));

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => _classifier.Logit((a.Normalize() * b.Normalize()).Sum(-1, keep: true));
}
