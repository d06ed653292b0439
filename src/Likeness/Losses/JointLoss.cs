using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>A loss over embeddings and a classifier of pairs, trained together.</summary>
/// <remarks>
/// <code>L = L_embedding + w L_pairs</code>
/// After Sun et al. 2014, Deep Learning Face Representation by Joint Identification-Verification, https://arxiv.org/abs/1406.4773: each teaches
/// the encoder what the other does not ask for. Departure: the pair loss is the cross-entropy of a learned comparison. The active share is the
/// embedding loss's.
/// </remarks>
public sealed class JointLoss : Module, ILoss
{
    private readonly ILoss _embedding;
    private readonly double _weight;

    /// <param name="embedding">The loss over embeddings; its weights, if it has any, are learned too.</param>
    /// <param name="pairs">The loss of the comparison, over pairs of the same batch.</param>
    /// <param name="weight">w, over 0.</param>
    public JointLoss(ILoss embedding, BinaryCrossEntropyLoss pairs, double weight)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        ArgumentNullException.ThrowIfNull(pairs);
        if (!(weight > 0 && double.IsFinite(weight)))
            throw new ArgumentException($"JointLoss needs a weight over 0 of its loss over pairs; it is {weight}.", nameof(weight));
        (_embedding, _weight) = (embedding, weight);
        if (embedding is Module learned)
            Child("embedding", learned);
        Pairs = Child("pairs", pairs);
    }

    /// <summary>The loss of the comparison.</summary>
    public BinaryCrossEntropyLoss Pairs { get; }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var value = _embedding.Forward(embeddings, labels);
        return value with { Total = value.Total + Pairs.Forward(embeddings, labels).Total * _weight };
    }
}
