using Likeness.Datasets.Finding;
using Likeness.Datasets.Known;
using Likeness.Datasets.Loading;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Known;

public class FashionMnistTests
{
    private const string Folder = "/usr/share/datasets/fashion-mnist";

    [DatasetFact(Folder)]
    public void All_images_open_where_the_set_is_installed()
    {
        var (train, _, test) = new FashionMnist().Open(Folder);

        Assert.NotNull(test);
        Assert.Equal((60_000, 10_000), (train.Count, test.Count));
        Assert.All(train.ClassCounts(), count => Assert.Equal(6000, count));
        Assert.Equal("Ankle boot", train.ClassNames[train.Labels[0]]);
        Assert.Equal("Ankle boot", test.ClassNames[test.Labels[0]]);
        Assert.Equal((28, 28, 1), (train.Survey().Width, train.Survey().Height, train.Survey().Channels));
        Assert.InRange(train.Read(0, ImageOptions.AsIs).Pixels.Average(v => v), 90, 105);
    }

    [DatasetFact(Folder)]
    public void The_published_checksums_are_those_of_the_files()
    {
        foreach (var file in new FashionMnist().Files.Skip(1))
            Assert.Equal(file.Sha256, ContentDigest.Of(Path.Combine(Folder, file.Name)));
    }
}
