using Likeness.Models;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Models;

[Collection(OneSeed.Name)]
public sealed class BaselinesTests
{
    [Fact]
    public void Pixels_are_not_standardised()
    {
        using var model = Baselines.Open("pixels");
        var embedding = model.Embed(Shade(102));
        Assert.Equal(3 * 64 * 64, embedding.Length);
        Assert.All(embedding, pixel => Assert.Equal(0.4f, pixel, 1e-6));
    }

    [Fact]
    public void Pictures_of_one_colour_are_as_far_apart_as_histograms_can_be()
    {
        using var model = Baselines.Open("colour-histogram");
        var (dark, light) = (Decoded(10), Decoded(240));
        Assert.Equal(0, model.Distance(dark, dark), 1e-6);
        Assert.Equal(Math.Sqrt(2), model.Distance(dark, light), 1e-6);

        Bitmap Decoded(byte shade) => ImageFile.Decode(Shade(shade), model.ImageOptions);
    }

    [Fact]
    public void Every_name_opens_and_a_model_file_of_it_is_read_again()
    {
        using var folder = new Datasets.TemporaryFolder();
        Assert.All(Baselines.Names, name =>
        {
            using var model = Baselines.Open(name);
            model.Save(folder["model.safetensors"]);
            using var again = Model.Load(folder["model.safetensors"]);
            Assert.Equal(model.Embed(Shade(77)), again.Embed(Shade(77)));
        });
    }

    private static byte[] Shade(byte shade) => Datasets.TemporaryFolder.Colour(shade, shade, shade, 96);
}
