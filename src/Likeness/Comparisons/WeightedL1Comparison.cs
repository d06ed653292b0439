using Likeness.Tensors;

namespace Likeness.Comparisons;

/// <summary>A learned comparison: one weight a dimension says how much a difference there speaks against the same class.</summary>
/// <remarks>
/// <code>logit(a, b) = Σ_k α_k |a_k − b_k| + β,   p(same) = 1 / (1 + e^−logit),   d(a, b) = −logit(a, b)</code>
/// Koch, Zemel, Salakhutdinov 2015, Siamese Neural Networks for One-shot Image Recognition,
/// https://www.cs.cmu.edu/~rsalakhu/papers/oneshot1.pdf. Departure: α starts as −|N(0, 0.2)| and β at 0.5, where the paper
/// draws both signs; so from the first step a larger difference is a larger distance. A distance may be negative.
/// </remarks>
public sealed class WeightedL1Comparison : LearnedComparison
{
    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    public WeightedL1Comparison(int dimensions)
    {
        if (dimensions < 1)
            throw new ArgumentException($"WeightedL1Comparison needs embeddings of at least 1 dimension; it was given {dimensions}.", nameof(dimensions));
        Alpha = Parameter("alpha", -(Tensor.Randn([1, dimensions]) * 0.2).Abs());
        Bias = Parameter("bias", Tensor.Full(0.5, [1, 1]));
    }

    /// <summary>α, [1, D].</summary>
    public Tensor Alpha { get; }

    /// <summary>β, [1, 1].</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Logit(Tensor a, Tensor b) => (a - b).Abs().Linear(Alpha, Bias.Reshape(1)).Squeeze(-1);
}
