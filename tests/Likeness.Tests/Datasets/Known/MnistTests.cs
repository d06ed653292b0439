using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Known;
using Likeness.Datasets.Loading;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Known;

public class MnistTests
{
    [DatasetFact("mnist/train-images-idx3-ubyte.gz")]
    public void All_images_load_with_their_labels()
    {
        var (train, _, test) = new Mnist().Open(TestData.Dataset("mnist"));

        Assert.NotNull(test);
        using var loaded = test.Load(ImageOptions.AsIs);

        Assert.Equal((60_000, 10_000), (train.Count, test.Count));
        Assert.Equal([10_000, 1, 28, 28], loaded.Pixels.Shape);
        Assert.Equal([7, 2, 1, 0, 4], loaded.Labels[..5].ToArray());
        Assert.Equal([5, 0, 4, 1, 9], train.Labels[..5].ToArray());
        Assert.Equal([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], train.ClassCounts());
        Assert.Equal(0.1325, loaded.Pixels.ToArray<byte>().Average(v => (double)v) / 255, 4);
    }

    [DatasetFact("mnist/train-images-idx3-ubyte.gz")]
    public void The_published_checksums_are_those_of_the_files()
    {
        foreach (var file in new Mnist().Files)
            Assert.Equal(file.Sha256, ContentDigest.Of(TestData.Dataset($"mnist/{file.Name}")));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<DatasetException>(() => new Mnist().Open(folder.Path));

        Assert.Contains("lacks train-labels-idx1-ubyte (or train-labels-idx1-ubyte.gz)", error.Message, StringComparison.Ordinal);
    }
}
