using Likeness.Datasets;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class GroupSplitTests
{
    [Fact]
    public void Whole_groups_validate_and_calibrate_and_all_images_of_the_others_train()
    {
        var data = TinyTraining.GlyphsWithTest().Train;
        var plan = GroupSplit.HoldBack(data, 2, seed: 1);
        Assert.Empty(plan.Test);
        Assert.Equal(Enumerable.Range(0, data.Count), plan.Train.Concat(plan.Validation).Concat(plan.Calibration).Order());
        int[][] groups = [.. new[] { plan.Train, plan.Validation, plan.Calibration }.Select(part => part.Select(image => data.Groups[image]).Distinct().ToArray())];
        Assert.Equal([2, 1, 1], groups.Select(part => part.Length));
        Assert.Equal(4, groups.SelectMany(part => part).Distinct().Count());
    }

    [Fact]
    public void The_seed_chooses_the_groups()
    {
        var data = TinyTraining.Glyphs(classes: 40, images: 4).Train;
        Assert.Equal(GroupSplit.HoldBack(data, 6, 1).Validation, GroupSplit.HoldBack(data, 6, 1).Validation);
        Assert.NotEqual(GroupSplit.HoldBack(data, 6, 1).Validation, GroupSplit.HoldBack(data, 6, 2).Validation);
    }

    [Fact]
    public void A_validation_part_of_other_classes_is_held_back_instead()
    {
        var all = TinyTraining.Glyphs(classes: 12, images: 6).Train;
        var (train, validation) = (Alphabets(all, 0, 1), Alphabets(all, 2, 3));
        using var training = new TinyTraining(TinyTraining.Given("hold-back-groups=2 metric=episode_accuracy"), new(train, validation, Alphabets(all, 4, 5)));
        var (data, plan) = (training.Data, training.Data.Plan);
        Assert.Equal(Enumerable.Range(0, train.Count), plan.Train);
        Assert.Equal(Enumerable.Range(train.Count, validation.Count), plan.Validation.Concat(plan.Calibration).Order());
        string[] NamesOf(int[] part) => [.. part.Select(image => data.Seen.ClassNames[data.Labels[image]].Split('/')[0]).Distinct()];
        Assert.Equal(["alphabet03", "alphabet04"], NamesOf(plan.Validation).Concat(NamesOf(plan.Calibration)).Order());
        Assert.Single(NamesOf(plan.Validation));
        Assert.Single(MetricsLog.Read(training.Train().Metrics), epoch => epoch is { Epoch: 1, EpisodeAccuracy: not null });
    }

    [Fact]
    public void A_validation_part_of_one_group_cannot_both_choose_and_calibrate()
    {
        var all = TinyTraining.Glyphs(classes: 12, images: 6).Train;
        var splits = new DatasetSplits(Alphabets(all, 0, 1), Alphabets(all, 2), Alphabets(all, 4, 5));
        Assert.Contains("has 1 group, none of them trained on; to choose and to calibrate takes at least 2", Assert.Throws<InvalidDataException>(() => new TinyTraining(TinyTraining.Given("hold-back-groups=2"), splits)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_least_one_group_must_be_left_to_train_on() =>
        Assert.Contains("has 4 groups; at least one must be left", Assert.Throws<InvalidDataException>(() => GroupSplit.HoldBack(TinyTraining.GlyphsWithTest().Train, 4, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Data_without_a_test_part_of_other_groups_is_refused() =>
        Assert.Contains("brings no test part", Assert.Throws<InvalidDataException>(() => new TinyTraining(TinyTraining.Given("hold-back-groups=2"))).Message, StringComparison.Ordinal);

    // Two classes an alphabet.
    private static ImageDataset Alphabets(ImageDataset all, params int[] alphabets) =>
        all.OnlyClasses([.. alphabets.SelectMany(alphabet => new[] { 2 * alphabet, 2 * alphabet + 1 })], "part");
}
