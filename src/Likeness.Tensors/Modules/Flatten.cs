namespace Likeness.Tensors.Modules;

/// <summary>Makes one row of each image: [B, C, H, W] gives [B, C · H · W], channel by channel whatever the memory layout.</summary>
public sealed class Flatten : Layer
{
    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.Flatten(1);
}
