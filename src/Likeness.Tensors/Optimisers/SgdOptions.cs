namespace Likeness.Tensors.Optimisers;

/// <summary>The numbers of <see cref="Sgd"/>.</summary>
public sealed record SgdOptions
{
    /// <summary>η; at least 0.</summary>
    public double LearningRate { get; init => field = OptimiserRange.AtLeastZero(value); } = 0.01;

    /// <summary>μ; at least 0 and below 1.</summary>
    public double Momentum { get; init => field = OptimiserRange.BelowOne(value); }

    /// <summary>μ at the start, while <see cref="Sgd.MomentumProgress"/> is 0; at least 0 and below 1. Null for the same μ throughout.</summary>
    public double? StartMomentum { get; init => field = value is { } start ? OptimiserRange.BelowOne(start) : null; }

    /// <summary>τ; at least 0 and below 1.</summary>
    public double Dampening { get; init => field = OptimiserRange.BelowOne(value); }

    /// <summary>λ; at least 0.</summary>
    public double WeightDecay { get; init => field = OptimiserRange.AtLeastZero(value); }

    /// <summary>Whether the gradient is looked at a step ahead; needs momentum and no dampening.</summary>
    public bool Nesterov { get; init; }
}
