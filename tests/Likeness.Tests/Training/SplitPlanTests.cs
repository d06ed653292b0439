using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class SplitPlanTests
{
    private static readonly string[] s_names = ["cat", "dog", "owl"];

    [Theory]
    [InlineData(4, 2)]
    [InlineData(300, 30)]
    [InlineData(20_000, 1_000)]
    public void Without_labels_a_tenth_is_looked_at_and_the_rest_trained_on(int images, int validation)
    {
        var plan = SplitPlan.Unlabelled(images, seed: 1);
        Assert.Equal(validation, plan.Validation.Length);
        Assert.Equal(Enumerable.Range(0, images), plan.Train.Concat(plan.Validation).Order());
        Assert.False(plan.IsMeasured);
        Assert.NotEqual(plan.Validation, SplitPlan.Unlabelled(images, seed: 2).Validation);
    }

    [Fact]
    public void Labels_that_can_be_measured_by_are_whatever_the_method()
    {
        var data = TinyTraining.Glyphs().Train;
        var (supervised, simsiam) = (SplitPlan.Of(data, needsTest: true, TinyTraining.Given()), SplitPlan.Of(data, needsTest: true, TinyTraining.Given("method=simsiam")));
        Assert.True(simsiam.IsMeasured);
        Assert.Equal(supervised.Train, simsiam.Train);
    }

    [Fact]
    public void A_class_too_small_to_measure_does_not_stop_a_method_without_labels()
    {
        var data = TinyTraining.Glyphs().Train.Subset([0, 1, 2, 3, 12, 13], "few");
        Assert.False(SplitPlan.Of(data, needsTest: true, TinyTraining.Given("method=simsiam")).IsMeasured);
        Assert.Throws<InvalidDataException>(() => SplitPlan.Of(data, needsTest: true, TinyTraining.Given()));
    }

    [Fact]
    public void Says_how_many_images_without_labels_are_needed() =>
        Assert.Contains("has 3 images; training needs at least 4", Assert.Throws<InvalidDataException>(() => SplitPlan.Unlabelled(3, 0)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_image_is_in_two_parts_and_none_is_lost()
    {
        var plan = SplitPlan.Stratified(Labels(100, 30, 10), s_names, needsTest: true, seed: 1);
        int[] all = [.. plan.Train, .. plan.Validation, .. plan.Calibration, .. plan.Test];
        Assert.Equal(Enumerable.Range(0, 140), all.Order());
    }

    [Fact]
    public void Every_class_is_in_every_part()
    {
        var labels = Labels(100, 30, 10);
        var plan = SplitPlan.Stratified(labels, s_names, needsTest: true, seed: 1);
        foreach (var part in new[] { plan.Train, plan.Validation, plan.Calibration, plan.Test })
            Assert.Equal([0, 1, 2], part.Select(index => labels[index]).Distinct().Order());
    }

    [Fact]
    public void A_data_set_with_a_test_part_keeps_all_its_training_images_for_learning()
    {
        var plan = SplitPlan.Stratified(Labels(100, 100, 100), s_names, needsTest: false, seed: 1);
        Assert.Empty(plan.Test);
        Assert.Equal(240, plan.Train.Length);
    }

    [Fact]
    public void A_small_class_validates_and_calibrates_on_the_same_two_images()
    {
        var plan = SplitPlan.Stratified(Labels(4, 9), s_names, needsTest: true, seed: 1);
        Assert.Equal(plan.Validation, plan.Calibration);
        Assert.Equal(4, plan.Validation.Length);
        Assert.Equal(9, plan.Train.Length);
        Assert.Empty(plan.Test);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(13)]
    [InlineData(99)]
    [InlineData(6_000)]
    public void How_many_images_are_trained_on_is_known_beforehand(int images)
    {
        foreach (var needsTest in new[] { true, false })
            Assert.Equal(2 * SplitPlan.TrainedOn(images, needsTest), SplitPlan.Stratified(Labels(images, images), s_names, needsTest, seed: 1).Train.Length);
    }

    [Fact]
    public void Where_groups_are_drawn_evenly_what_a_class_has_few_of_trains()
    {
        var images = Enumerable.Range(0, 42).ToArray();
        var all = TinyTraining.Glyphs(classes: 2, images: 21).Train;
        var data = all.Annotated("shop", all.Annotations with { Groups = [.. images.Select(image => image % 21 == 5 ? 1 : 0)], GroupNames = ["photos", "clean"] });
        var plan = SplitPlan.Of(data, needsTest: true, TinyTraining.Given("even-groups=true"));

        Assert.Subset(plan.Train.ToHashSet(), new HashSet<int> { 5, 26 });
        Assert.Equal((2 * 2, 2 * 2, 2 * 4), (plan.Validation.Length, plan.Calibration.Length, plan.Test.Length));
        Assert.Equal((IEnumerable<int>)images, plan.Train.Concat(plan.Validation).Concat(plan.Calibration).Concat(plan.Test).Order());
    }

    [Fact]
    public void The_seed_fixes_the_split()
    {
        var first = SplitPlan.Stratified(Labels(50, 50), s_names, true, seed: 3);
        Assert.Equal(first.Train, SplitPlan.Stratified(Labels(50, 50), s_names, true, seed: 3).Train);
        Assert.NotEqual(first.Train, SplitPlan.Stratified(Labels(50, 50), s_names, true, seed: 4).Train);
    }

    [Fact]
    public void A_class_with_one_image_is_named()
    {
        var error = Assert.Throws<InvalidDataException>(() => SplitPlan.Stratified(Labels(20, 1), s_names, true, 0));
        Assert.Equal("Class 'dog' has 1 image; training needs at least 4 of each class. Add images or leave the class out.", error.Message);
    }

    [Fact]
    public void One_class_alone_teaches_nothing()
    {
        var error = Assert.Throws<InvalidDataException>(() => SplitPlan.Stratified(Labels(20), s_names, true, 0));
        Assert.StartsWith("The data has 1 class, 'cat';", error.Message, StringComparison.Ordinal);
    }

    private static int[] Labels(params int[] counts) => [.. counts.SelectMany((count, index) => Enumerable.Repeat(index, count))];
}
