using Likeness.Datasets;
using Likeness.Datasets.Known;

namespace Likeness.Tests.Datasets.Known;

public class OmniglotKochTests
{
    private const string Anchor = "omniglot/images_background.zip";

    private static DatasetSplits Open() => new OmniglotKoch().Open(TestData.Dataset("omniglot"));

    [DatasetFact(Anchor)]
    public void Alphabets_and_drawers_are_parted_thirty_ten_ten_and_twelve_four_four()
    {
        var (train, validation, test) = Open();

        Assert.Equal((30, 12, 964 * 12), Size(train));
        Assert.Equal((10, 4), (Size(validation!).Alphabets, Size(validation!).Drawers));
        Assert.Equal((10, 4), (Size(test!).Alphabets, Size(test!).Drawers));
        Assert.Equal(659 * 4, validation!.Count + test!.Count);
    }

    [DatasetFact(Anchor)]
    public void No_part_shares_a_character_or_a_drawer_with_another()
    {
        var (train, validation, test) = Open();
        ImageDataset[] parts = [train, validation!, test!];

        Assert.Equal(parts.Sum(part => part.ClassNames.Length), parts.SelectMany(part => part.ClassNames).Distinct().Count());
        Assert.Equal(20, parts.Sum(part => part.Annotations.Writers.Distinct().Count()));
        Assert.Equal(Enumerable.Range(16, 4), test!.Annotations.Writers.Distinct().Order());
    }

    [DatasetFact("omniglot/all_runs.zip")]
    public void The_test_alphabets_are_those_of_the_official_runs()
    {
        var folder = TestData.Dataset("omniglot");
        var evaluation = new Omniglot().Open(folder).Test!;
        var alphabets = Enumerable.Range(0, evaluation.Count).ToLookup(i => Ink(evaluation, i), i => evaluation.GroupNames[evaluation.Groups[i]]);

        var inRuns = Omniglot.Runs(folder).Select(run => alphabets[Ink(run.Training, 0)].Single()).Distinct().Order();

        var test = Open().Test!;
        Assert.Equal(test.Groups.Distinct().Select(group => test.GroupNames[group]).Order(), inRuns);
    }

    private static string Ink(ImageDataset data, int index) => Convert.ToBase64String(data.Read(index, new() { Channels = 1 }).Pixels);

    private static (int Alphabets, int Drawers, int Images) Size(ImageDataset part) =>
        (part.Groups.Distinct().Count(), part.Annotations.Writers.Distinct().Count(), part.Count);
}
