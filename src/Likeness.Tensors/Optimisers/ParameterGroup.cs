using Likeness.Tensors.Modules;

namespace Likeness.Tensors.Optimisers;

/// <summary>Parameters that learn at the same pace.</summary>
/// <param name="Parameters">Names and tensors; a name occurs once in an optimiser.</param>
/// <param name="LearningRateMultiplier">Their learning rate over the optimiser's; at least 0.</param>
public sealed record ParameterGroup(IReadOnlyList<(string Name, Tensor Value)> Parameters, double LearningRateMultiplier = 1)
{
    /// <inheritdoc cref="ParameterGroup(IReadOnlyList{ValueTuple{string, Tensor}}, double)"/>
    public double LearningRateMultiplier { get; init => field = OptimiserRange.AtLeastZero(value); }
        = OptimiserRange.AtLeastZero(LearningRateMultiplier, nameof(LearningRateMultiplier));

    /// <summary>Their weight decay over the optimiser's; at least 0.</summary>
    public double WeightDecayMultiplier { get; init => field = OptimiserRange.AtLeastZero(value); } = 1;

    /// <summary>Their own momentum, at least 0 and below 1; null for the optimiser's. Only <see cref="Sgd"/> has momentum.</summary>
    public double? Momentum { get; init => field = value is { } own ? OptimiserRange.BelowOne(own) : null; }

    /// <summary>All parameters of a module.</summary>
    public static ParameterGroup Of(Module module, double learningRateMultiplier = 1) => new([.. module.NamedParameters()], learningRateMultiplier);
}
