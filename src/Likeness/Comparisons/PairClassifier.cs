using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Comparisons;

/// <summary>What a learned comparison puts on the features of a pair: a dense layer to a logit, behind a hidden one where so chosen.</summary>
/// <remarks>
/// <code>logit = w · ReLU(W f + c) + β,   or w · f + β without a hidden layer</code>
/// Without one, weights of features that tell differences start below 0 and those of features that tell agreement above, so that from the first
/// step a larger difference is a larger distance; a single feature starts at a weight of 1.
/// </remarks>
internal sealed class PairClassifier : Module
{
    private readonly Linear? _hidden;
    private readonly Linear _score;

    /// <param name="features">F, at least 1.</param>
    /// <param name="hiddenWidth">Numbers of the hidden layer; 0 for none.</param>
    /// <param name="sign">−1 where features tell differences, 1 where they tell agreement, 0 for neither.</param>
    public PairClassifier(int features, int hiddenWidth, int sign)
    {
        if (features < 1)
            throw new ArgumentException($"A comparison needs embeddings, or features, of at least 1 dimension; it was given {features}.", nameof(features));
        if (hiddenWidth < 0)
            throw new ArgumentException($"A hidden layer has at least 1 number, or 0 for none; {hiddenWidth} were asked for.", nameof(hiddenWidth));
        _hidden = hiddenWidth > 0 ? Child("hidden", new Linear(features, hiddenWidth)) : null;
        _score = Child("score", new Linear(hiddenWidth > 0 ? hiddenWidth : features, 1));
        if (hiddenWidth > 0 || sign == 0)
            return;
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        _score.Weight.CopyFrom((features == 1 ? _score.Weight.OnesLike() : _score.Weight.Abs()) * sign);
    }

    /// <param name="features">[..., F].</param>
    /// <returns>[...].</returns>
    public Tensor Logit(Tensor features) => _score.Forward(_hidden is null ? features : _hidden.Forward(features).Relu()).Squeeze(-1);
}
