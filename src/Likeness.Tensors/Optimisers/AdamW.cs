using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors.Optimisers;

/// <summary>Adam whose weight decay acts on the parameters directly, by the same share for each.</summary>
/// <remarks>
/// <code>θ ← (1 - η λ) θ,   then as <see cref="AdaptiveMoments"/></code>
/// Loshchilov and Hutter 2019, https://arxiv.org/abs/1711.05101. Departure, as in PyTorch: λ is multiplied by the whole
/// learning rate η, not by the schedule's factor alone.
/// </remarks>
/// <param name="groups">The parameters, by learning rate.</param>
/// <param name="options">The numbers; null for the paper's without decay.</param>
public sealed class AdamW(IReadOnlyList<ParameterGroup> groups, AdamOptions? options = null) : AdaptiveMoments(groups, options ?? new())
{
    private protected override void Decay(ParameterUpdate update) =>
        ForeachMulInPlaceNumber.Run(update.Parameters, 1 - update.LearningRate * Options.WeightDecay * update.Group.WeightDecayMultiplier);
}
