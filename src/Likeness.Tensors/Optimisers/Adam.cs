using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors.Optimisers;

/// <summary>Adam; weight decay is added to the gradient and so scaled like it.</summary>
/// <remarks>
/// <code>g ← g + λ θ,   then as <see cref="AdaptiveMoments"/></code>
/// Kingma and Ba 2015, https://arxiv.org/abs/1412.6980. Where weights should decay, prefer <see cref="AdamW"/>.
/// </remarks>
/// <param name="groups">The parameters, by learning rate.</param>
/// <param name="options">The numbers; null for the paper's.</param>
public sealed class Adam(IReadOnlyList<ParameterGroup> groups, AdamOptions? options = null) : AdaptiveMoments(groups, options ?? new())
{
    // The gradients themselves change: a copy would cost as much memory as the network, and a step uses them up.
    private protected override void Decay(ParameterUpdate update) =>
        ForeachAddInPlaceList.Run(update.Gradients, update.Parameters, Options.WeightDecay * update.Group.WeightDecayMultiplier);
}
