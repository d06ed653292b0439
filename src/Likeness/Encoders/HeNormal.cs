using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Encoders;

/// <summary>The first weights of convolutions before rectifiers, as torchvision draws them.</summary>
/// <remarks>
/// <code>w ~ N(0, √(2/n)),   n = out · kernel² / groups (the fan-out);   b = 0</code>
/// He et al. 2015, Delving Deep into Rectifiers, https://arxiv.org/abs/1502.01852, equation 14: it keeps the variance of gradients.
/// </remarks>
internal static class HeNormal
{
    /// <summary>Draws all convolutions of a module from libtorch's generator.</summary>
    internal static void Fill(Module module)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        foreach (var convolution in module.NamedModules().Select(child => child.Value).OfType<Conv2d>())
        {
            var shape = convolution.Weight.Shape;                           // [out, in / groups, kernel, kernel]
            convolution.Weight.FillNormal(0, Math.Sqrt(2.0 / (shape[0] * shape[2] * shape[3])));
            convolution.Bias?.Clear();
        }
    }
}
