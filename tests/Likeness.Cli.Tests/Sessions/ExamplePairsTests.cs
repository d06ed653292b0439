using Likeness.Cli.Sessions;
using Likeness.Datasets.Invented;
using Likeness.Evaluation.Pairs;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Training;

namespace Likeness.Cli.Tests.Sessions;

public sealed class ExamplePairsTests
{
    [Fact]
    public void The_pairs_of_median_distance_are_written_as_files()
    {
        using var folder = new TemporaryFolder();
        var images = Glyphs.Generate(new GlyphOptions { Classes = 2, ImagesPerClass = 4 });
        // Distances of the same pairs from image 0: 1, 2, 3; of the different ones: 10, 20, 40.
        using var embeddings = Tensor.From([0f, 1f, 2f, 3f, 10f, 20f, 40f, 80f], 8, 1);
        var pairs = new VerificationPairs([0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6], [true, true, true, false, false, false]);
        var written = ExamplePairs.Write(images, JudgedPairs.Of(embeddings, pairs), new RunFolder(folder.Root));

        Assert.Equal([Pixels(0), Pixels(2)], [Read(written[0].First), Read(written[0].Second)]);
        Assert.Equal([Pixels(0), Pixels(5)], [Read(written[1].First), Read(written[1].Second)]);

        byte[] Pixels(int image) => images.Read(image, ImageOptions.AsIs).Pixels;
        byte[] Read(string path) => ImageFile.Decode(File.ReadAllBytes(path), ImageOptions.AsIs).Pixels;
    }
}
