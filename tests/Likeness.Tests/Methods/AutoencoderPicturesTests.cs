using Likeness.Methods;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Tests.Methods;

public sealed class AutoencoderPicturesTests
{
    [Fact]
    public void Each_row_of_images_stands_above_its_reconstructions()
    {
        using var scope = new TensorScope();
        using var network = new Flatten();
        using var decoder = new ImageDecoder(16, 1, 4);
        var images = Tensor.Rand([26, 1, 4, 4]);
        var picture = AutoencoderPictures.Reconstructions(network, decoder, images);
        Assert.Equal((12, 48), (picture.Columns, picture.Images.Shape[0]));
        Assert.Equal(images.Slice(0, 12, 24).ToArray<float>(), picture.Images.Slice(0, 24, 36).ToArray<float>());
        var again = decoder.Forward(images.Slice(0, 12, 24).Flatten(1)).Sigmoid();
        Assert.All(again.ToArray<float>().Zip(picture.Images.Slice(0, 36, 48).ToArray<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void A_plane_is_drawn_as_a_map_with_the_second_dimension_upwards()
    {
        using var scope = new TensorScope();
        using var decoder = new ImageDecoder(2, 1, 4);
        var picture = AutoencoderPictures.Samples(decoder, 2, "cpu");
        Assert.Equal("Map", picture.Title);
        Near([-2, 2], 0);
        Near([2, 2], 11);
        Near([-2, -2], 132);

        void Near(float[] place, long index) => Assert.All(
            decoder.Forward(Tensor.From(place, 1, 2)).Sigmoid().ToArray<float>().Zip(picture.Images.Slice(0, index, index + 1).ToArray<float>()),
            pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void More_dimensions_are_sampled()
    {
        using var scope = new TensorScope();
        using var decoder = new ImageDecoder(5, 3, 8);
        Assert.Equal([144, 3, 8, 8], AutoencoderPictures.Samples(decoder, 5, "cpu").Images.Shape);
    }
}
