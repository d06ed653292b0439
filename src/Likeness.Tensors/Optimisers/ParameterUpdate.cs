namespace Likeness.Tensors.Optimisers;

/// <summary>The parameters that one call moves: position i of each list belongs together.</summary>
internal readonly struct ParameterUpdate(Tensor[] parameters, Tensor[] gradients, Tensor[][] slots, double learningRate)
{
    internal Tensor[] Parameters { get; } = parameters;

    internal Tensor[] Gradients { get; } = gradients;

    internal double LearningRate { get; } = learningRate;

    internal Tensor[] Slot(int index) => [.. slots.Select(slot => slot[index])];
}
