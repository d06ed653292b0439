namespace Likeness.Tensors.Modules;

/// <summary>max(x, 0), element by element; any shape.</summary>
public sealed class Relu : Layer
{
    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.Relu();
}
