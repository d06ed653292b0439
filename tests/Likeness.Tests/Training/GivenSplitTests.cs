using Likeness.Datasets;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class GivenSplitTests
{
    [Fact]
    public void Half_of_the_validation_part_validates_the_rest_calibrates_and_all_else_trains()
    {
        using var training = new TinyTraining(TinyTraining.Given(), Parts([0, 1, 2, 3], [0, 1, 2, 3]));
        var (data, plan) = (training.Data, training.Data.Plan);
        Assert.Equal(Enumerable.Range(0, 24), plan.Train);
        Assert.Equal(Enumerable.Range(24, 24), plan.Validation.Concat(plan.Calibration).Order());
        Assert.All(new[] { plan.Validation, plan.Calibration }, part => Assert.Equal([3, 3, 3, 3], part.CountBy(image => data.Labels[image]).Select(label => label.Value)));
        Assert.Empty(plan.Test);
        Assert.Single(MetricsLog.Read(training.Train().Metrics), epoch => epoch.Epoch == 1 && double.IsFinite(epoch.Knn));
    }

    [Fact]
    public void Few_images_of_a_class_both_validate_and_calibrate()
    {
        var splits = Parts([0, 1], [0, 1]);
        var few = splits.Validation!.Subset([0, 1, 2, 6, 7, 8, 9], "validation");
        using var training = new TinyTraining(TinyTraining.Given(), splits with { Validation = few });
        var plan = training.Data.Plan;
        Assert.Equal([12, 13, 14], plan.Validation.Intersect(plan.Calibration));
        Assert.Equal(Enumerable.Range(12, 7), plan.Validation.Union(plan.Calibration).Order());
    }

    [Fact]
    public void Without_a_test_part_one_is_set_aside()
    {
        var splits = Parts([0, 1], [0, 1], each: 24) with { Test = null };
        using var training = new TinyTraining(TinyTraining.Given(), splits);
        var plan = training.Data.Plan;
        Assert.Equal((20, 4, 24), (plan.Train.Length, plan.Test.Length, plan.Validation.Length + plan.Calibration.Length));
        Assert.Equal(Enumerable.Range(0, 24), plan.Train.Concat(plan.Test).Order());
    }

    [Fact]
    public void Classes_held_out_of_the_training_neither_validate_nor_calibrate()
    {
        var splits = Parts([0, 1, 2, 3], [0, 1, 2, 3]);
        using var training = new TinyTraining(TinyTraining.Given($"hold-out-classes={splits.Train.ClassNames[2]}"), splits);
        Assert.Equal((18, 18), (training.Data.Plan.Train.Length, training.Data.Plan.Validation.Length + training.Data.Plan.Calibration.Length));
        Assert.DoesNotContain(splits.Train.ClassNames[2], training.Data.Seen.ClassNames);
    }

    [Fact]
    public void New_classes_are_halved_and_each_image_is_judged_by_the_others()
    {
        using var training = new TinyTraining(TinyTraining.Given(), Parts([0, 1, 2, 3], [4, 5, 6, 7]));
        var (data, plan) = (training.Data, training.Data.Plan);
        int[] Classes(int[] part) => [.. part.Select(image => data.Labels[image]).Distinct().Order()];
        Assert.Equal([0, 1, 2, 3], Classes(plan.Train));
        Assert.Equal((2, 2), (Classes(plan.Validation).Length, Classes(plan.Calibration).Length));
        Assert.Equal([4, 5, 6, 7], Classes([.. plan.Validation, .. plan.Calibration]));
        // By images of the classes trained on none could be right.
        Assert.Contains(MetricsLog.Read(training.Train().Metrics), epoch => epoch.Knn > 0);
    }

    [Fact]
    public void Groups_held_back_are_asked_for_and_so_the_validation_part_is_not_used()
    {
        var splits = Parts([0, 1, 2, 3, 4, 5], [0, 1]) with { Test = TinyTraining.GlyphsWithTest().Test };
        using var training = new TinyTraining(TinyTraining.Given("hold-back-groups=2"), splits);
        Assert.Equal(splits.Train.Count, training.Data.Seen.Count);
    }

    [Fact]
    public void Images_without_labels_are_looked_at_and_calibrate_nothing()
    {
        var all = TinyTraining.Glyphs(classes: 1, images: 20).Train;
        var bare = all.Annotated("bare", ImageAnnotations.Unlabelled(20));
        var splits = new DatasetSplits(bare.Subset([.. Enumerable.Range(0, 15)], "train"), bare.Subset([.. Enumerable.Range(15, 5)], "validation"));
        using var training = new TinyTraining(TinyTraining.Given("method=simsiam"), splits);
        Assert.Equal((15, 5, false), (training.Data.Plan.Train.Length, training.Data.Plan.Validation.Length, training.Data.Plan.IsMeasured));
    }

    [Fact]
    public void A_method_that_learns_from_labels_is_refused_images_without()
    {
        var bare = TinyTraining.Glyphs(classes: 1, images: 20).Train.Annotated("bare", ImageAnnotations.Unlabelled(20));
        var splits = new DatasetSplits(bare.Subset([.. Enumerable.Range(0, 15)], "train"), bare.Subset([.. Enumerable.Range(15, 5)], "validation"));
        Assert.Contains("learns from labels", Assert.Throws<InvalidDataException>(() => new TinyTraining(TinyTraining.Given(), splits)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_of_one_image_does_not_stop_a_method_without_labels()
    {
        var splits = Parts([0, 1], [0, 1]);
        var few = splits with { Train = splits.Train.Subset([0, 1, 2, 3, 4, 5, 6], "train") };
        using var training = new TinyTraining(TinyTraining.Given("method=simsiam"), few);
        Assert.Equal((7, 12, false), (training.Data.Plan.Train.Length, training.Data.Plan.Validation.Length, training.Data.Plan.IsMeasured));
        Assert.Contains("needs at least 2 of each class", Assert.Throws<InvalidDataException>(() => new TinyTraining(TinyTraining.Given(), few)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0, 1 }, new[] { 0 }, 6, "has 6 images of 1 class trained on; to choose and to calibrate takes two classes")]
    [InlineData(new[] { 0, 1 }, new[] { 0, 1 }, 1, "has 2 images of 2 classes trained on")]
    [InlineData(new[] { 0, 1 }, new[] { 2, 3, 4 }, 6, "has 3 classes, none of them trained on; to choose and to calibrate takes at least 4")]
    public void A_validation_part_too_small_is_refused(int[] train, int[] validation, int each, string expected)
    {
        var splits = Parts(train, validation);
        var part = splits.Validation!;
        var few = part.Subset([.. Enumerable.Range(0, part.Count).Where(image => image % 6 < each)], "validation");
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => new TinyTraining(TinyTraining.Given(), splits with { Validation = few })).Message, StringComparison.Ordinal);
    }

    /// <summary>Half of the images of some classes to train on, the other half of the same or others to validate, and new classes to test.</summary>
    private static DatasetSplits Parts(int[] train, int[] validation, int each = 12)
    {
        var all = TinyTraining.Glyphs(classes: 10, images: each).Train;
        ImageDataset Half(string name, int[] classes, bool isFirst)
        {
            var part = all.OnlyClasses(classes, name);
            return part.Subset([.. Enumerable.Range(0, part.Count).Where(image => image % each < each / 2 == isFirst)], name);
        }
        return new(Half("train", train, true), Half("validation", validation, false), all.OnlyClasses([8, 9], "test"));
    }
}
