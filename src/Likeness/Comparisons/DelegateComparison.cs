using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison by features of your own: any function of two embeddings.</summary>
/// <remarks>
/// <code>logit(a, b) = ½ (g(f(a, b)) + g(f(b, a))),   d(a, b) = −logit(a, b),   g a dense layer or two</code>
/// The mean of both orders makes it symmetric whatever f is. A function has no name, so such a comparison is for networks that are put together
/// in code; a model file cannot bring it back.
/// </remarks>
/// <example><code>var comparison = new DelegateComparison((a, b) => Tensor.Cat([(a - b).Abs(), a * b], -1), featureCount: 2 * dimensions, hiddenWidth: 64);</code></example>
public sealed class DelegateComparison : LearnedComparison
{
    private readonly Func<Tensor, Tensor, Tensor> _features;
    private readonly PairClassifier _classifier;

    /// <param name="features">From [P, D] and [P, D], or shapes [..., D] that broadcast, to [P, F] or [..., F].</param>
    /// <param name="featureCount">F, at least 1.</param>
    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    public DelegateComparison(Func<Tensor, Tensor, Tensor> features, int featureCount, int hiddenWidth)
    {
        ArgumentNullException.ThrowIfNull(features);
        _features = features;
        _classifier = Child("classifier", new PairClassifier(featureCount, hiddenWidth, sign: 0));
    }

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => (_classifier.Logit(_features(a, b)) + _classifier.Logit(_features(b, a))) / 2.0;
}
