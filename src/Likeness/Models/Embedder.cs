using Likeness.Tensors;

namespace Likeness.Models;

/// <summary>Embeds any number of images in blocks, without autograd, as in use.</summary>
public static class Embedder
{
    /// <summary>Large enough to keep two cores busy, small enough that activations of any encoder stay below 100 MB.</summary>
    private const int BlockSize = 256;

    /// <summary>Embeds images.</summary>
    /// <param name="network">Switched to the behaviour of use for the call, then back.</param>
    /// <param name="pixels">[N, C, H, W], Byte, on the CPU.</param>
    /// <param name="positions">Which images, in order; all when left out.</param>
    /// <returns>[N, D], on the CPU.</returns>
    public static Tensor Embed(this SiameseNetwork network, Tensor pixels, int[]? positions = null)
    {
        using var scope = new TensorScope();
        using var off = Gradients.Off();
        var wasTraining = network.IsTraining;
        network.Eval();
        try
        {
            var count = positions?.Length ?? (int)pixels.Shape[0];
            var all = Tensor.Uninitialised([count, network.Encoder.EmbeddingDimensions]);
            for (var start = 0; start < count; start += BlockSize)
            {
                using var block = new TensorScope();
                var end = Math.Min(start + BlockSize, count);
                var images = positions is null ? pixels.Slice(0, start, end) : Rows(pixels, positions.AsSpan(start..end));
                all.Slice(0, start, end).CopyFrom(network.Forward(ToUnitRange(images, network.Device)));
            }
            return scope.Keep(all);
        }
        finally
        {
            network.Train(wasTraining);
        }
    }

    /// <summary>Some of the images, in the order given.</summary>
    internal static Tensor Rows(Tensor pixels, ReadOnlySpan<int> positions)
    {
        var indices = new long[positions.Length];
        for (var i = 0; i < indices.Length; i++)
            indices[i] = positions[i];
        return pixels.Rows(Tensor.From(indices));
    }

    /// <summary>Pixels 0 to 255 as numbers 0 to 1 on a device.</summary>
    public static Tensor ToUnitRange(Tensor pixels, string device) => pixels.To(device).To(ElementType.Float) / 255;
}
