using Likeness.Datasets;
using Likeness.Models;
using Likeness.Tensors;

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
    public void A_set_without_images_is_named()
    {
        using var model = TinyModel.Calibrated();
        var none = Glyphs.Generate(new() { Classes = 1, ImagesPerClass = 1 }).Subset([], "nothing");
        Assert.Contains("nothing has no image", Assert.Throws<DatasetException>(() => model.Embed(none)).Message, StringComparison.Ordinal);
    }
}
