namespace Likeness.Tensors.Modules;

/// <summary>Batch normalisation: each channel is shifted and scaled to mean 0 and variance 1, then by what it learns.</summary>
/// <remarks>
/// <code>y = γ (x - μ) / √(σ² + ε) + β</code>
/// In training μ and σ² are the batch's own; the running ones follow by the momentum of the difference and serve afterwards.
/// Ioffe and Szegedy 2015, https://arxiv.org/abs/1502.03167. Initially γ = 1 and β = 0.
/// </remarks>
public abstract class BatchNorm : Layer
{
    /// <param name="channels">C; at least 1.</param>
    /// <param name="momentum">How far the running statistics follow a batch's, over 0 to 1.</param>
    /// <param name="epsilon">ε, over 0.</param>
    protected BatchNorm(long channels, double momentum, double epsilon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        if (!(momentum > 0 && momentum <= 1))
            throw new ArgumentOutOfRangeException(nameof(momentum), momentum, "The running statistics follow by over 0 to 1 of the difference.");
        if (!(epsilon > 0 && double.IsFinite(epsilon)))
            throw new ArgumentOutOfRangeException(nameof(epsilon), epsilon, "Epsilon must be over 0.");
        (Momentum, Epsilon) = (momentum, epsilon);
        Weight = Parameter("weight", Tensor.Ones([channels]));
        Bias = Parameter("bias", Tensor.Zeros([channels]));
        RunningMean = Buffer("running_mean", Tensor.Zeros([channels]));
        RunningVariance = Buffer("running_var", Tensor.Ones([channels]));
        BatchCount = Buffer("num_batches_tracked", Tensor.Zeros([], ElementType.Int64));
    }

    /// <summary>How far the running statistics follow a batch's, over 0 to 1.</summary>
    public double Momentum { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <summary>γ, [C].</summary>
    public Tensor Weight { get; }

    /// <summary>β, [C].</summary>
    public Tensor Bias { get; }

    /// <summary>μ outside training, [C].</summary>
    public Tensor RunningMean { get; }

    /// <summary>σ² outside training, [C].</summary>
    public Tensor RunningVariance { get; }

    /// <summary>Batches seen in training, a scalar of type Int64.</summary>
    public Tensor BatchCount { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input)
    {
        if (IsTraining)
            OperatorTable.AddInPlaceNumber.Run(BatchCount, 1);
        return input.BatchNorm(Weight, Bias, RunningMean, RunningVariance, IsTraining, Momentum, Epsilon);
    }
}
