using Likeness.Recipes;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Models;

/// <summary>How the images of a training, and later of its model, are brought to the network.</summary>
public static class ModelImages
{
    /// <summary>Size, channels, fit and ground as image options.</summary>
    public static ImageOptions Options(TrainingOptions options) => new()
    {
        Width = options.ImageSize,
        Height = options.ImageSize,
        Channels = options.Channels,
        DarkGround = options.Invert,
        Fit = options.Fit switch { "centre-crop" => ImageFit.CentreCrop, "letterbox" => ImageFit.Letterbox, _ => ImageFit.Squash },
    };

    /// <summary>One picture as [1, C, H, W], Byte.</summary>
    public static Tensor ToTensor(Bitmap image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Tensor.From(image.Pixels, 1, image.Height, image.Width, image.Channels).Permute(0, 3, 1, 2).Contiguous();
    }
}
