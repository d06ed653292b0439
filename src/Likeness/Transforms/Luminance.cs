using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>The grey that the eye sees in a colour.</summary>
internal static class Luminance
{
    // ITU-R BT.601, section 2.5.1: red, green, blue.
    private static readonly float[] s_weights = [0.299f, 0.587f, 0.114f];

    /// <param name="images">[B, 1 or 3, H, W].</param>
    /// <returns>[B, 1, H, W]; a grey image is its own.</returns>
    public static Tensor Of(Tensor images) => images.Shape[1] == 1
        ? images
        : (images * Tensor.From(s_weights, 1, 3, 1, 1).To(images.Device)).Sum(1, keep: true);
}
