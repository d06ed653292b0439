using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Models;

public sealed class ModelImagesTests
{
    [Theory]
    [InlineData("squash", ImageFit.Squash)]
    [InlineData("centre-crop", ImageFit.CentreCrop)]
    [InlineData("letterbox", ImageFit.Letterbox)]
    public void Options_of_a_training_say_how_images_are_read(string fit, ImageFit expected)
    {
        var options = ModelImages.Options(new() { ImageSize = 24, Channels = 3, Invert = true, Fit = fit });
        Assert.Equal((24, 24, 3, true, expected), (options.Width, options.Height, options.Channels, options.DarkGround, options.Fit));
    }

    [Fact]
    public void Channels_come_before_rows_and_columns()
    {
        using var scope = new TensorScope();
        var image = new Bitmap(2, 1, 3, [1, 2, 3, 4, 5, 6]);
        var tensor = ModelImages.ToTensor(image);
        Assert.Equal([1, 3, 1, 2], tensor.Shape);
        Assert.Equal(new byte[] { 1, 4, 2, 5, 3, 6 }, tensor.ToArray<byte>());
    }
}
