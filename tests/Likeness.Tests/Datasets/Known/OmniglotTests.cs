using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Known;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Known;

public class OmniglotTests
{
    private const string Anchor = "omniglot/images_background.zip";

    private static string Folder => TestData.Dataset("omniglot");

    [DatasetFact(Anchor)]
    public void Characters_alphabets_and_drawers_are_all_known_without_decoding()
    {
        var (train, _, test) = new Omniglot().Open(Folder);

        Assert.NotNull(test);
        Assert.Equal((19280, 964, 30), (train.Count, train.ClassNames.Length, train.GroupNames.Length));
        Assert.Equal((13180, 659, 20), (test.Count, test.ClassNames.Length, test.GroupNames.Length));
        Assert.All(train.ClassCounts(), count => Assert.Equal(20, count));
        Assert.Equal(Enumerable.Range(0, 20), train.Annotations.Writers.Take(20));
        Assert.Equal("Alphabet_of_the_Magi/character01", train.ClassNames[0]);
        Assert.Equal("Alphabet_of_the_Magi", train.GroupNames[train.Groups[0]]);
        Assert.True(train.Annotations.DarkOnLight);
    }

    [DatasetFact(Anchor)]
    public void No_character_is_both_trained_and_tested_on()
    {
        var splits = new Omniglot().Open(Folder);

        Assert.True(splits.TestsNewClasses);
        Assert.Empty(splits.Train.ClassNames.Intersect(splits.Test!.ClassNames));
    }

    [DatasetFact(Anchor)]
    public void Inverted_images_show_light_strokes_on_a_dark_ground()
    {
        var train = new Omniglot().Open(Folder).Train;

        var image = train.Read(1234, new ImageOptions { Invert = train.Annotations.DarkOnLight, Channels = 1 });

        Assert.Equal((105, 105), (image.Width, image.Height));
        Assert.InRange(image.Pixels.Average(v => v), 1, 60);
    }

    [DatasetFact(Anchor)]
    public void The_published_checksums_are_those_of_the_archives()
    {
        foreach (var file in new Omniglot().Files)
            Assert.Equal(file.Sha256, ContentDigest.Of(Path.Combine(Folder, file.Name)));
    }

    [DatasetFact("omniglot/all_runs.zip")]
    public void The_official_runs_pair_each_test_image_with_one_training_image()
    {
        var runs = Omniglot.Runs(Folder);

        Assert.Equal(20, runs.Count);
        foreach (var run in runs)
        {
            Assert.Equal(Enumerable.Range(0, 20), run.Training.Labels);
            Assert.Equal(Enumerable.Range(0, 20), run.Test.Labels.Order());
        }
        Assert.Equal("run01/test/item01.png", runs[0].Test.ImageName(0));
        Assert.Equal("class08", runs[0].Test.ClassNames[runs[0].Test.Labels[0]]);
        Assert.Equal("run01/training/class08.png", runs[0].Training.ImageName(runs[0].Test.Labels[0]));
    }

    [Fact]
    public void Missing_runs_say_how_to_get_them()
    {
        var error = Assert.Throws<DatasetException>(() => Omniglot.Runs("/nowhere"));

        Assert.Contains("/nowhere/all_runs.zip is not there. Put images_background.zip", error.Message, StringComparison.Ordinal);
    }
}
