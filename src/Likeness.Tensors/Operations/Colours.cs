namespace Likeness.Tensors;

/// <summary>What the eye sees in colours.</summary>
public static class Colours
{
    // ITU-R BT.601, section 2.5.1: red, green, blue.
    private static readonly float[] s_weights = [0.299f, 0.587f, 0.114f];

    extension(Tensor images)
    {
        /// <summary>The grey of colours: 0.299 red + 0.587 green + 0.114 blue. [B, 3, H, W] gives [B, 1, H, W]; images of one channel are their own.</summary>
        public Tensor Luminance() => images.Shape[1] == 1
            ? images
            : (images * Tensor.From(s_weights, 1, 3, 1, 1).To(images.Device)).Sum(1, keep: true);

        /// <summary>
        /// Colours [B, 3, H, W], 0 to 1, by hue, chroma and value, each [B, H, W]: hue −1 to 5 where 6 is once round (0 red, 2 green, 4 blue),
        /// value the largest channel, chroma how far the smallest lies below it, which is saturation times value.
        /// </summary>
        /// <remarks>Smith 1978, Color gamut transform pairs, https://doi.org/10.1145/965139.807361. Grey has no hue, and gets 0.</remarks>
        public (Tensor Hue, Tensor Chroma, Tensor Value) HueChromaValue()
        {
            var (red, green, blue) = (images.Select(1, 0), images.Select(1, 1), images.Select(1, 2));
            var value = images.Max(1);
            var chroma = value - images.Min(1);
            var divisor = chroma.ClampMin(1e-12);
            var hue = Tensor.Where(
                value.EqualTo(red), (green - blue) / divisor,
                Tensor.Where(value.EqualTo(green), (blue - red) / divisor + 2.0, (red - green) / divisor + 4.0));
            return (hue, chroma, value);
        }
    }
}
