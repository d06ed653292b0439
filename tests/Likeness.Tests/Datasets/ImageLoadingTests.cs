using Likeness.Datasets;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

public class ImageLoadingTests
{
    private static ImageDataset Of(int channels, int count, out byte[] pixels)
    {
        pixels = new byte[count * 6 * channels];
        new Random(channels).NextBytes(pixels);
        return new ImageDataset("raw", new RawImageSource("raw", (3, 2, channels), pixels), new ImageAnnotations { Labels = [.. new int[count]], ClassNames = ["one"] });
    }

    [Fact]
    public void Grey_images_fill_one_tensor_in_order()
    {
        var data = Of(1, 1000, out var pixels);

        using var loaded = data.Load(ImageOptions.AsIs);

        Assert.Equal([1000, 1, 2, 3], loaded.Pixels.Shape);
        Assert.Equal(ElementType.Byte, loaded.Pixels.ElementType);
        Assert.Equal(pixels, loaded.Pixels.ToArray<byte>());
        Assert.Equal(1000, loaded.Count);
        Assert.Null(loaded.Note);
    }

    [Fact]
    public void Colour_images_are_parted_into_planes()
    {
        var data = Of(3, 5, out var pixels);

        using var loaded = data.Load(ImageOptions.AsIs);

        Assert.Equal([5, 3, 2, 3], loaded.Pixels.Shape);
        var planes = loaded.Pixels.ToArray<byte>();
        for (var image = 0; image < 5; image++)
            for (var channel = 0; channel < 3; channel++)
                for (var place = 0; place < 6; place++)
                    Assert.Equal(pixels[image * 18 + place * 3 + channel], planes[image * 18 + channel * 6 + place]);
    }

    [Fact]
    public void Size_and_channels_wanted_are_what_comes()
    {
        using var loaded = Of(3, 4, out _).Load(ImageOptions.Square(7, 1) with { Invert = true });

        Assert.Equal([4, 1, 7, 7], loaded.Pixels.Shape);
        Assert.Equal((7, 7, 1, true), (loaded.Options.Width, loaded.Options.Height, loaded.Options.Channels, loaded.Options.Invert));
    }

    [Fact]
    public void An_empty_set_is_refused() =>
        Assert.Contains("no image", Assert.Throws<DatasetException>(() => Of(1, 4, out _).Subset([], "empty").Load(ImageOptions.AsIs)).Message, StringComparison.Ordinal);
}
