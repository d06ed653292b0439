using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison by the product of two embeddings in each dimension: where both point the same way.</summary>
/// <remarks><code>logit(a, b) = g(a b),   d(a, b) = −logit(a, b),   g a dense layer or two</code></remarks>
public sealed class ProductComparison : LearnedComparison
{
    private readonly PairClassifier _classifier;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    public ProductComparison(int dimensions, int hiddenWidth) => _classifier = Child("classifier", new PairClassifier(dimensions, hiddenWidth, sign: 1));

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => _classifier.Logit(a * b);
}
