using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors.Optimisers;

/// <summary>What Adam and AdamW share: steps scaled by running means of the gradient and of its square.</summary>
/// <remarks>
/// <code>
/// m ← β₁ m + (1 - β₁) g
/// v ← β₂ v + (1 - β₂) g²
/// θ ← θ - η · m / (1 - β₁ᵗ) / (√(v / (1 - β₂ᵗ)) + ε)      t: steps so far, this one included
/// </code>
/// Kingma and Ba 2015, https://arxiv.org/abs/1412.6980.
/// </remarks>
public abstract class AdaptiveMoments : Optimiser
{
    private protected AdaptiveMoments(IReadOnlyList<ParameterGroup> groups, AdamOptions options)
        : base(groups, options.LearningRate, "mean", "square") => Options = options;

    private protected AdamOptions Options { get; }

    private protected override void Update(ParameterUpdate update)
    {
        if (Options.WeightDecay > 0)
            Decay(update);
        var (mean, square, gradients) = (update.Slot(0), update.Slot(1), update.Gradients);
        ForeachMulInPlaceNumber.Run(mean, Options.Beta1);
        ForeachAddInPlaceList.Run(mean, gradients, 1 - Options.Beta1);
        ForeachMulInPlaceNumber.Run(square, Options.Beta2);
        ForeachAddcmulInPlaceNumber.Run(square, gradients, gradients, 1 - Options.Beta2);

        var root = ForeachSqrt.CallMany([square]);
        ForeachMulInPlaceNumber.Run(root, 1 / Math.Sqrt(1 - Math.Pow(Options.Beta2, StepCount)));
        ForeachAddInPlaceNumber.Run(root, Options.Epsilon);
        var stride = update.LearningRate / (1 - Math.Pow(Options.Beta1, StepCount));
        ForeachAddcdivInPlaceNumber.Run(update.Parameters, mean, root, -stride);
    }

    private protected abstract void Decay(ParameterUpdate update);
}
