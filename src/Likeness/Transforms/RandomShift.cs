using Likeness.Tensors;

namespace Likeness.Transforms;

/// <summary>Moves images by whole pixels in both directions, with black where nothing comes in: a random crop of a padded image.</summary>
/// <remarks>He et al. 2016, https://arxiv.org/abs/1512.03385, section 4.2, with 4 pixels for images of 32.</remarks>
public sealed class RandomShift : ITransform
{
    private readonly int _pixels;

    /// <param name="pixels">Farthest move up, down, left and right; 1 to 512.</param>
    public RandomShift(int pixels = 2) => _pixels = (int)TransformRange.Within(pixels, 1, 512, "shift", "pixels");

    /// <inheritdoc/>
    public Tensor Apply(Tensor images)
    {
        using var scope = new TensorScope();
        var (batch, channels, height, width) = (images.Shape[0], images.Shape[1], images.Shape[2], images.Shape[3]);
        var device = images.Device;
        var stride = width + 2 * _pixels;
        var padded = images.Pad(_pixels, _pixels, _pixels, _pixels).Flatten(2);                     // [B, C, padded H W]
        var rows = Tensor.Arange(0, height, device: device).Unsqueeze(1) + Corner();                // [B, H, 1]
        var columns = Tensor.Arange(0, width, device: device) + Corner();                           // [B, 1, W]
        var index = (rows * stride + columns).Reshape(batch, 1, height * width);                    // [B, 1, H W]
        var moved = padded.Gather(2, index.Expand(batch, channels, height * width));                // [B, C, H W]
        return scope.Keep(moved.Reshape(batch, channels, height, width));

        Tensor Corner() => Tensor.RandInt(0, 2 * _pixels + 1, [batch, 1, 1], device);
    }
}
