using Likeness.Datasets;
using Likeness.Datasets.Invented;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Models;

public sealed class DatasetEmbeddingTests
{
    [Fact]
    public void Each_image_is_embedded_as_its_file_would_be()
    {
        using var model = TinyModel.Calibrated();
        var data = Glyphs.Generate(new() { Classes = 3, ImagesPerClass = 2, Size = 20, ClassesPerAlphabet = 2 });
        using var scope = new TensorScope();
        var set = model.Embed(data);
        Assert.Equal([0, 0, 1, 1, 2, 2], set.Labels.ToArray());
        Assert.Equal([0, 0, 0, 0, 1, 1], set.Groups.ToArray());
        var rows = set.Values.ToArray<float>().Select(x => (double)x).ToArray();
        for (var image = 0; image < data.Count; image++)
            Assert.Equal(model.Embed(data.Read(image, new()).ToPng()).Select(x => (double)x), rows.AsSpan(image * 3, 3).ToArray(), SiameseNetworkTests.Within(1e-5));
    }

    [Fact]
    public void Strokes_are_seen_light_on_dark_whatever_they_were_drawn_with()
    {
        using var model = TinyModel.Calibrated(TinyModel.Options with { Invert = true });
        var drawn = Glyphs.Generate(new() { Classes = 1, ImagesPerClass = 1, Size = 20 });
        var (light, dark) = (drawn.Read(0, new()).ToPng(), drawn.Read(0, new() { Invert = true }).ToPng());
        Assert.NotEqual(light, dark);
        Assert.Equal(model.Embed(light), model.Embed(dark));
    }

    [Fact]
    public void A_padded_image_is_embedded_as_if_it_had_been_drawn_smaller()
    {
        using var model = TinyModel.Calibrated();
        var data = Glyphs.Generate(new() { Classes = 2, ImagesPerClass = 1, Size = 20 });
        using var scope = new TensorScope();
        var framed = data.Read(1, ImageOptions.Square(30) with { Pad = 0.25 }).ToPng();
        Assert.Equal(model.Embed(framed).Select(x => (double)x), model.Embed(data, pad: 0.25).Values.ToArray<float>().Skip(3).Select(x => (double)x), SiameseNetworkTests.Within(1e-5));
    }

    [Fact]
    public void A_set_without_images_is_named()
    {
        using var model = TinyModel.Calibrated();
        var none = Glyphs.Generate(new() { Classes = 1, ImagesPerClass = 1 }).Subset([], "nothing");
        Assert.Contains("nothing has no image", Assert.Throws<DatasetException>(() => model.Embed(none)).Message, StringComparison.Ordinal);
    }
}
