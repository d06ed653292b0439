namespace Likeness.Tensors.Modules;

/// <summary>x times its hard sigmoid, element by element; any shape.</summary>
/// <remarks><code>y = x min(max(x + 3, 0), 6) / 6</code> Howard et al. 2019, Searching for MobileNetV3, https://arxiv.org/abs/1905.02244, section 5.2.</remarks>
public sealed class HardSwish : Layer
{
    /// <inheritdoc/>
    public override Tensor Forward(Tensor input) => input.HardSwish();
}
