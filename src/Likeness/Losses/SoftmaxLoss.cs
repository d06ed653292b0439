using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>Softmax cross-entropy: a linear classifier stands on the embedding while it is trained, and is not used after.</summary>
/// <remarks>
/// <code>L = mean over rows of  −Σ_c q_c log softmax(W x + b)_c,   q_c = (1 − ε) [c = label] + ε / C</code>
/// Label smoothing ε after Szegedy et al. 2016, https://arxiv.org/abs/1512.00567, section 7. Every row gives a gradient, so
/// the active share is 1.
/// </remarks>
public sealed class SoftmaxLoss : Module, ILoss
{
    private readonly double _labelSmoothing;

    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="classCount">C, at least 2; labels run from 0 to C - 1.</param>
    /// <param name="labelSmoothing">ε, 0 to below 1.</param>
    public SoftmaxLoss(int dimensions, int classCount, double labelSmoothing = 0)
    {
        if (dimensions < 1)
            throw new ArgumentException($"SoftmaxLoss needs embeddings of at least 1 dimension; it was given {dimensions}.", nameof(dimensions));
        if (classCount < 2)
            throw new ArgumentException($"SoftmaxLoss needs at least 2 classes to tell apart; there are {classCount}. Add images of another class.", nameof(classCount));
        if (!(labelSmoothing is >= 0 and < 1))
            throw new ArgumentException($"SoftmaxLoss needs a label smoothing from 0 to below 1; it is {labelSmoothing}.", nameof(labelSmoothing));
        _labelSmoothing = labelSmoothing;
        Classifier = Child("classifier", new Linear(dimensions, classCount));
    }

    /// <summary>W [C, D] and b [C].</summary>
    public Linear Classifier { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        BatchShape.Rows(embeddings, labels);
        var logits = Classifier.Forward(embeddings);                                    // [B, C]
        return new(logits.CrossEntropy(labels, _labelSmoothing), Tensor.Scalar(1, logits.ElementType, logits.Device));
    }
}
