using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison by the squares of the differences in each dimension: large ones count for more.</summary>
/// <remarks><code>logit(a, b) = g((a − b)²),   d(a, b) = −logit(a, b),   g a dense layer or two</code></remarks>
public sealed class SquaredDifferenceComparison : LearnedComparison
{
    private readonly PairClassifier _classifier;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    public SquaredDifferenceComparison(int dimensions, int hiddenWidth) => _classifier = Child("classifier", new PairClassifier(dimensions, hiddenWidth, sign: -1));

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => _classifier.Logit((a - b).Square());
}
