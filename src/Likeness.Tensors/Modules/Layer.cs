namespace Likeness.Tensors.Modules;

/// <summary>A module that turns one tensor into another.</summary>
public abstract class Layer : Module
{
    /// <summary>The layer's output for a batch; the shapes stand on each layer.</summary>
    public abstract Tensor Forward(Tensor input);
}
