using Likeness.Recipes;

namespace Likeness.Tests;

public sealed class BatchPlanTests
{
    private static readonly string[] s_names = ["cat", "dog", "a=b"];
    private static readonly int[] s_labels = [.. Enumerable.Range(0, 3_000).Select(i => i % 3)];

    [Theory]
    [InlineData("uniform", 1 / 3.0, 1 / 3.0)]
    [InlineData("proportional", 1 / 3.0, 1 / 3.0)]
    [InlineData("cat=2", 2 / 4.0, 1 / 4.0)]
    [InlineData("cat=0, dog=3", 0, 3 / 4.0)]
    [InlineData("a=b=8,cat=1", 1 / 10.0, 1 / 10.0)]
    public void Weights_say_how_often_a_class_is_drawn(string weights, double cats, double dogs)
    {
        var sampler = Catalog.Samplers["triplets"](Ingredients(new() { ClassWeights = weights, BatchSize = 30_000 }));
        var anchors = sampler.Batch(0).Where((_, index) => index % 3 == 0).Select(image => s_labels[image]).ToArray();
        Assert.Equal(cats, anchors.Count(label => label == 0) / (double)anchors.Length, 0.03);
        Assert.Equal(dogs, anchors.Count(label => label == 1) / (double)anchors.Length, 0.03);
    }

    [Theory]
    [InlineData("cow=2", "cow=2")]
    [InlineData("cat", "cat")]
    [InlineData("cat=", "cat=")]
    [InlineData("cat=-1", "cat=-1")]
    [InlineData("cat=NaN", "cat=NaN")]
    [InlineData("cat=2,,dog=1", "")]
    [InlineData("cat=Infinity", "cat=Infinity")]
    public void A_weight_that_cannot_be_read_is_shown(string weights, string part)
    {
        var error = Assert.Throws<OptionException>(() => BatchPlan.Of(Ingredients(new() { ClassWeights = weights })));
        Assert.Equal($"class-weights holds '{part}'; it must be uniform, proportional, or weights of at least 0 such as 'cat=2,a=b=0.5'.", error.Message);
    }

    [Theory]
    [InlineData(128, 8, 3)]
    [InlineData(16, 8, 2)]
    [InlineData(4, 8, 2)]
    public void A_balanced_batch_has_two_classes_at_least_and_no_more_than_there_are(int batchSize, int imagesPerClass, int classes) =>
        Assert.Equal(classes, BatchPlan.ClassesInBatch(Ingredients(new() { BatchSize = batchSize, ImagesPerClass = imagesPerClass })));

    [Fact]
    public void Batches_within_groups_need_groups()
    {
        var error = Assert.Throws<OptionException>(() => Catalog.Samplers["balanced"](Ingredients(new() { ClassesPerGroup = 2 })));
        Assert.StartsWith("classes-per-group is 2, and the data has no groups.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(128, 4, 128)]
    [InlineData(130, 4, 128)]
    [InlineData(2, 4, 4)]
    [InlineData(128, 3, 126)]
    public void Batches_hold_whole_pairs_and_triplets(int batchSize, int of, int whole) => Assert.Equal(whole, BatchPlan.WholeMultiple(batchSize, of));

    private static SamplerIngredients Ingredients(TrainingOptions options) => new(options, s_labels, null, s_names);
}
