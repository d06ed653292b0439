using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison by the straight-line distance of two embeddings: what a distance says of the odds.</summary>
/// <remarks><code>logit(a, b) = g(√ Σ_k (a_k − b_k)²),   d(a, b) = −logit(a, b),   g a dense layer or two on one number</code></remarks>
public sealed class LearnedEuclideanComparison : LearnedComparison
{
    private readonly PairClassifier _classifier;

    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    public LearnedEuclideanComparison(int hiddenWidth) => _classifier = Child("classifier", new PairClassifier(1, hiddenWidth, sign: -1));

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => _classifier.Logit(a.DistanceTo(b).Unsqueeze(-1));
}
