using Likeness.Methods;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Training;

/// <summary>A picture of what a method has learned.</summary>
/// <param name="Title">Two or three words.</param>
/// <param name="Caption">What is seen in it, a sentence.</param>
/// <param name="Image">Its images side by side, without gaps.</param>
public sealed record Drawing(string Title, string Caption, Bitmap Image)
{
    /// <summary>Lays a method's images out in rows.</summary>
    internal static Drawing Of(MethodPicture picture)
    {
        var images = picture.Images;
        var (columns, rows) = (picture.Columns, images.Shape[0] / picture.Columns);
        var (channels, height, width) = (images.Shape[1], images.Shape[2], images.Shape[3]);
        var sheet = images.Reshape(rows, columns, channels, height, width).Permute(0, 3, 1, 4, 2);      // [rows, H, columns, W, C]
        var pixels = (sheet * 255.0 + 0.5).Clamp(0, 255).To(ElementType.Byte).ToArray<byte>();
        return new(picture.Title, picture.Caption, new Bitmap((int)(columns * width), (int)(rows * height), (int)channels, pixels));
    }
}
