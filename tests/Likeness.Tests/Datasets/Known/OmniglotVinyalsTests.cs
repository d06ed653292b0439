using Likeness.Datasets;
using Likeness.Datasets.Known;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Known;

public class OmniglotVinyalsTests
{
    private const string Anchor = "omniglot/images_background.zip";

    private static DatasetSplits Open() => new OmniglotVinyals().Open(TestData.Dataset("omniglot"));

    [DatasetFact(Anchor)]
    public void Only_validation_and_test_come_in_four_turns()
    {
        var (train, validation, test) = Open();

        Assert.Equal((1028, 20 * 1028), (train.ClassNames.Length, train.Count));
        Assert.Equal((4 * 172, 4 * 20 * 172), (validation!.ClassNames.Length, validation.Count));
        Assert.Equal((4 * 423, 4 * 20 * 423), (test!.ClassNames.Length, test.Count));
        Assert.All(test.ClassCounts(), count => Assert.Equal(20, count));
        Assert.Equal("Gurmukhi", test.GroupNames[test.Groups[test.Labels.IndexOf(test.ClassNames.IndexOf("Gurmukhi/character42/rot270"))]]);
    }

    [DatasetFact("omniglot/vinyals/test.txt")]
    public void The_characters_of_each_part_are_those_of_the_published_lists()
    {
        var (train, validation, test) = Open();

        Assert.Equal(Listed("train"), train.ClassNames.Order(StringComparer.Ordinal));
        Assert.Equal(Listed("val"), validation!.ClassNames.Select(QuarterTurns.Upright).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Listed("test"), test!.ClassNames.Select(QuarterTurns.Upright).Distinct().Order(StringComparer.Ordinal));
    }

    [DatasetFact(Anchor)]
    public void A_turned_image_shows_the_same_ink_in_another_place()
    {
        var test = Open().Test!;
        var quarter = test.Count / 4;

        var upright = test.Read(7, ImageOptions.AsIs);
        var turned = test.Read(7 + quarter, ImageOptions.AsIs);

        Assert.Equal(test.ClassNames[test.Labels[7]] + "/rot090", test.ClassNames[test.Labels[7 + quarter]]);
        Assert.NotEqual(upright.Pixels, turned.Pixels);
        Assert.Equal(upright.Turned(1).Pixels, turned.Pixels);
    }

    private static IEnumerable<string> Listed(string part) =>
        File.ReadLines(TestData.Dataset($"omniglot/vinyals/{part}.txt")).Select(line => line[..line.LastIndexOf('/')]).Distinct().Order(StringComparer.Ordinal);
}
