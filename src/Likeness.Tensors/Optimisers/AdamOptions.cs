namespace Likeness.Tensors.Optimisers;

/// <summary>The numbers of <see cref="Adam"/> and <see cref="AdamW"/>.</summary>
public sealed record AdamOptions
{
    /// <summary>η; at least 0.</summary>
    public double LearningRate { get; init => field = OptimiserRange.AtLeastZero(value); } = 0.001;

    /// <summary>β₁, how slowly the mean of the gradient forgets; at least 0 and below 1.</summary>
    public double Beta1 { get; init => field = OptimiserRange.BelowOne(value); } = 0.9;

    /// <summary>β₂, how slowly the mean of its square forgets; at least 0 and below 1.</summary>
    public double Beta2 { get; init => field = OptimiserRange.BelowOne(value); } = 0.999;

    /// <summary>ε, which keeps the division finite; at least 0.</summary>
    public double Epsilon { get; init => field = OptimiserRange.AtLeastZero(value); } = 1e-8;

    /// <summary>λ; at least 0.</summary>
    public double WeightDecay { get; init => field = OptimiserRange.AtLeastZero(value); }
}
