using Likeness.Cli.Sessions;
using Likeness.Datasets;
using Likeness.Training;

namespace Likeness.Cli.Tests.Sessions;

public sealed class ExamplePairsTests
{
    [Fact]
    public void Two_images_of_one_class_and_one_of_another_are_written_as_files()
    {
        using var folder = new TemporaryFolder();
        var pairs = ExamplePairs.Write(Glyphs.Generate(new GlyphOptions { Classes = 2, ImagesPerClass = 3 }), new RunFolder(folder.Root));

        Assert.Equal(pairs[0].First, pairs[1].First);
        Assert.Equal(
            ["alphabet01-character01-1.png", "alphabet01-character01-2.png", "alphabet01-character02-1.png"],
            ((string[])[pairs[0].First, pairs[0].Second, pairs[1].Second]).Select(path => Path.GetFileName(path)));
        Assert.All(pairs, pair => Assert.True(File.Exists(pair.First) && File.Exists(pair.Second)));
    }
}
