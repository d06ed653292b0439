namespace Likeness.Tensors.Optimisers;

/// <summary>The parameters that one call moves: position i of each list belongs together.</summary>
internal readonly struct ParameterUpdate(Tensor[] parameters, Tensor[] gradients, Tensor[][] slots, ParameterGroup group, double learningRate)
{
    internal Tensor[] Parameters { get; } = parameters;

    internal Tensor[] Gradients { get; } = gradients;

    /// <summary>The group that all of them belong to.</summary>
    internal ParameterGroup Group { get; } = group;

    /// <summary>The group's own, its multiplier worked in.</summary>
    internal double LearningRate { get; } = learningRate * group.LearningRateMultiplier;

    internal Tensor[] Slot(int index) => [.. slots.Select(slot => slot[index])];
}
