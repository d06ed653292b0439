using Likeness.Datasets;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class TestPartsTests
{
    [Fact]
    public void Without_a_test_part_a_fifth_of_the_images_is_set_aside()
    {
        using var training = new TinyTraining(TinyTraining.Given("hold-out-classes=1"));
        var parts = Parts(training);
        var learned = Names(training.Data.Seen.Subset([.. training.Data.Plan.Train, .. training.Data.Plan.Validation, .. training.Data.Plan.Calibration], "learned"));
        Assert.Equal(3 * 2, parts.Seen!.Count);
        Assert.Empty(Names(parts.Seen).Intersect(learned));
        Assert.Equal(12, parts.Unseen!.Count);
        Assert.Empty(Names(parts.Unseen).Intersect(learned));
    }

    [Fact]
    public void A_test_part_is_divided_by_the_same_classes()
    {
        var all = TinyTraining.Glyphs(images: 16).Train;
        using var training = new TinyTraining(TinyTraining.Given("hold-out-classes=1"), DatasetSplits.Of(all));
        var parts = Parts(training);
        var test = Names(training.Splits.Test!);
        Assert.Empty(training.Data.Plan.Test);
        Assert.Equal((3 * 4, 4), (parts.Seen!.Count, parts.Unseen!.Count));
        Assert.Equal(test.Order(), Names(parts.Seen).Concat(Names(parts.Unseen)).Order());
        Assert.Equal(training.Data.Seen.ClassNames.AsEnumerable(), parts.Seen.ClassNames);
        Assert.Equal(training.Data.Unseen!.ClassNames.AsEnumerable(), parts.Unseen.ClassNames);
    }

    [Fact]
    public void A_test_part_of_other_classes_is_all_unseen()
    {
        var all = TinyTraining.Glyphs(classes: 6).Train;
        var splits = new DatasetSplits(all.OnlyClasses([0, 1, 2], "background"), Test: all.OnlyClasses([3, 4, 5], "evaluation"));
        using var training = new TinyTraining(TinyTraining.Given(), splits);
        var parts = Parts(training);
        Assert.Null(parts.Seen);
        Assert.Equal(36, parts.Unseen!.Count);
    }

    [Fact]
    public void A_test_part_of_known_and_new_classes_is_divided_and_numbered_as_the_classes_trained_on()
    {
        var all = TinyTraining.Glyphs(classes: 6).Train;
        var splits = new DatasetSplits(all.OnlyClasses([0, 1, 2, 3], "train"), Test: all.OnlyClasses([1, 3, 4, 5], "test"));
        using var training = new TinyTraining(TinyTraining.Given(), splits);
        var parts = Parts(training);
        Assert.Equal<string>(training.Data.Seen.ClassNames, parts.Seen!.ClassNames);
        Assert.Equal([1, 3], parts.Seen.Labels.Distinct());
        Assert.Equal<string>([all.ClassNames[4], all.ClassNames[5]], parts.Unseen!.ClassNames);
    }

    [Fact]
    public void Small_classes_leave_nothing_to_test_on()
    {
        using var training = new TinyTraining(TinyTraining.Given(), TinyTraining.Glyphs(images: 6));
        Assert.Equal(new TestParts(null, null), Parts(training));
    }

    [Fact]
    public void A_part_that_would_be_empty_is_absent()
    {
        var all = TinyTraining.Glyphs(images: 16).Train;
        var test = all.Subset([.. Enumerable.Range(0, all.Count).Where(i => all.Labels[i] < 3)], "test");
        using var training = new TinyTraining(TinyTraining.Given("hold-out-classes=alphabet02/character02"), new(all, Test: test));
        var parts = Parts(training);
        Assert.Equal(48, parts.Seen!.Count);
        Assert.Null(parts.Unseen);
    }

    private static TestParts Parts(TinyTraining training) => TestParts.Of(training.Splits, training.Data);

    private static string[] Names(ImageDataset data) => [.. Enumerable.Range(0, data.Count).Select(data.ImageName)];
}
