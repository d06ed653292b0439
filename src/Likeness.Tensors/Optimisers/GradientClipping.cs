using static Likeness.Tensors.OperatorTable;

namespace Likeness.Tensors.Optimisers;

/// <summary>Keeps one bad batch from throwing the weights far away.</summary>
public static class GradientClipping
{
    private const int MostTogether = 64;

    /// <summary>Scales all gradients by one factor, so that together they are no longer than a norm.</summary>
    /// <remarks>
    /// <code>g ← g · min(1, c / ‖g‖),   ‖g‖ = √(sum of squares over all parameters)</code>
    /// Pascanu et al. 2013, https://arxiv.org/abs/1211.5063.
    /// </remarks>
    /// <param name="parameters">Those without a gradient do not count.</param>
    /// <param name="longest">c; above 0.</param>
    /// <returns>‖g‖ before. Where it is infinite or NaN nothing was scaled: skip the step or stop.</returns>
    public static double ByNorm(IEnumerable<Tensor> parameters, double longest)
    {
        if (!(longest > 0))
            throw new ArgumentOutOfRangeException(nameof(longest), longest, "The longest norm must be above 0.");
        using var off = Gradients.Off();
        using var scope = new TensorScope();
        var chunks = parameters.Select(parameter => parameter.Gradient).OfType<Tensor>().Chunk(MostTogether).ToArray();
        if (chunks.Length == 0)
            return 0;
        var norms = chunks.SelectMany(gradients => ForeachNormNumber.CallMany([gradients])).ToArray();
        var norm = Tensor.Stack(norms).Norm2(0).ToDouble();
        if (double.IsFinite(norm) && norm > longest)
            foreach (var gradients in chunks)
                ForeachMulInPlaceNumber.Run(gradients, longest / norm);
        return norm;
    }
}
