namespace Likeness.Tensors.Modules;

/// <summary>1 / (1 + e^-x), element by element; any shape.</summary>
public sealed class Sigmoid : Layer
{
    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.Sigmoid();
}
