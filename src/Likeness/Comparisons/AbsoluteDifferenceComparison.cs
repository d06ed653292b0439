using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison by how far apart two embeddings are in each dimension.</summary>
/// <remarks><code>logit(a, b) = g(|a − b|),   d(a, b) = −logit(a, b),   g a dense layer or two</code>
/// Koch 2015's comparison (<see cref="WeightedL1Comparison"/>) is this one without a hidden layer, and with the paper's first weights.
/// </remarks>
public sealed class AbsoluteDifferenceComparison : LearnedComparison
{
    private readonly PairClassifier _classifier;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    public AbsoluteDifferenceComparison(int dimensions, int hiddenWidth) => _classifier = Child("classifier", new PairClassifier(dimensions, hiddenWidth, sign: -1));

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => _classifier.Logit((a - b).Abs());
}
