namespace Likeness.Tensors.Modules;

/// <summary>In training, zeroes each number with probability p and scales the rest by 1 / (1 - p); else changes nothing.</summary>
/// <remarks>Srivastava et al. 2014, https://jmlr.org/papers/v15/srivastava14a.html. Any shape.</remarks>
public sealed class Dropout : Layer
{
    /// <param name="probability">p, 0 &lt;= p &lt; 1.</param>
    public Dropout(double probability = 0.5)
    {
        if (!(probability >= 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The share of dropped numbers must be at least 0 and below 1.");
        Probability = probability;
    }

    /// <summary>p.</summary>
    public double Probability { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.Dropout(Probability, IsTraining);
}
