namespace Likeness.Tensors.Modules;

/// <summary>The initial weights of linear and convolution layers, as PyTorch draws them.</summary>
/// <remarks>
/// <code>w, b ~ U(-1/√n, 1/√n),   n = inputs of one output (the fan-in)</code>
/// He et al. 2015, Delving Deep into Rectifiers, https://arxiv.org/abs/1502.01852, for a leaky rectifier of slope a:
/// U(-g√(3/n), g√(3/n)) with g = √(2/(1 + a²)). PyTorch takes a = √5, which gives the bound above.
/// Drawn from libtorch's generator: the same <see cref="Runtime.Seed"/> and order of layers give the same weights.
/// </remarks>
internal static class KaimingUniform
{
    internal static Tensor Draw(long[] shape, long fanIn)
    {
        var values = Tensor.Uninitialised(shape);
        var bound = 1 / Math.Sqrt(fanIn);
        values.FillUniform(-bound, bound);
        return values;
    }
}
