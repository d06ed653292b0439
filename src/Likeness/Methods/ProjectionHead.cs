using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Methods;

/// <summary>A small network on the embedding that only training uses: it may forget what views differ in, and the embedding need not.</summary>
/// <remarks>
/// <code>h(x) = W₂ relu(norm(W₁ x))</code>
/// Chen et al. 2020, SimCLR, https://arxiv.org/abs/2002.05709, section 4.2; the batch normalisation from their appendix B.
/// </remarks>
public sealed class ProjectionHead : Layer
{
    /// <param name="inFeatures">D, numbers in a row of the input; at least 1.</param>
    /// <param name="hidden">Width of the layer between; at least 1.</param>
    /// <param name="outFeatures">P, numbers in a row of the output; at least 1.</param>
    public ProjectionHead(int inFeatures, int hidden, int outFeatures)
    {
        // The normalisation after it takes away whatever a bias would add.
        First = Child("first", new Linear(inFeatures, hidden, bias: false));
        Norm = Child("norm", new BatchNorm1d(hidden));
        Second = Child("second", new Linear(hidden, outFeatures));
    }

    /// <summary>W₁.</summary>
    public Linear First { get; }

    /// <summary>Between the two layers.</summary>
    public BatchNorm1d Norm { get; }

    /// <summary>W₂.</summary>
    public Linear Second { get; }

    /// <param name="input">[B, D].</param>
    /// <returns>[B, P].</returns>
    public override Tensor Forward(Tensor input) => Second.Forward(Norm.Forward(First.Forward(input)).Relu());
}
