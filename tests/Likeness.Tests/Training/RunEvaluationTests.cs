using Likeness.Datasets;
using Likeness.Models;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class RunEvaluationTests
{
    [Fact]
    public void Classes_seen_and_unseen_are_measured_in_episodes_of_one_way()
    {
        using var evaluated = Measure("hold-out-classes=3", TinyTraining.Glyphs(classes: 8));
        var (seen, unseen) = (evaluated.Seen!["few-shot"]!, evaluated.Unseen!["few-shot"]!);
        Assert.Equal((3, 3), (seen.Sampled["way"], unseen.Sampled["way"]));
        Assert.Equal((5, 3), (seen.Sampled["classes"], unseen.Sampled["classes"]));
        Assert.Equal(["verification", "few-shot", "retrieval", "knn", "verification", "few-shot", "retrieval"], evaluated.Results.Select(result => result.Protocol));
        Assert.Equal(["seen", "unseen"], evaluated.Results.Select(result => result.Classes).Distinct());
        Assert.Equal((10, 36), (evaluated.Seen.Embeddings.Count, evaluated.Unseen.Embeddings.Count));
    }

    [Fact]
    public void One_class_held_out_alone_cannot_be_told_from_others_and_does_not_stop_the_rest()
    {
        using var evaluated = Measure("hold-out-classes=1", TinyTraining.Glyphs(classes: 5));
        Assert.Equal(4, evaluated.Seen!["few-shot"]!.Sampled["way"]);
        Assert.Empty(evaluated.Unseen!.Results);
    }

    [Fact]
    public void Only_classes_with_two_test_images_take_part_in_episodes()
    {
        // 12 images give two to the test, 6 give none.
        using var evaluated = Measure("", Uneven(12, 12, 12, 6, 6));
        Assert.Equal(3, evaluated.Seen!["few-shot"]!.Sampled["way"]);
    }

    [Fact]
    public void Test_images_that_are_alone_in_their_class_are_judged_by_their_neighbours_only()
    {
        var all = TinyTraining.Glyphs(images: 16).Train;
        using var evaluated = Measure("", new(all, Test: all.Subset([0, 16, 32, 48], "test")));
        Assert.Equal(["knn"], evaluated.Results.Select(result => result.Protocol));
    }

    [Fact]
    public void References_of_the_nearest_neighbours_are_the_training_images()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        using var model = Untrained(training);
        using var evaluated = RunEvaluation.Measure(model, training.Splits, training.Data);
        Assert.Equal(training.Data.Plan.Train.Length, evaluated.Seen!["knn"]!.Sampled["references"]);
    }

    [Fact]
    public void A_constant_embedding_is_reported_as_a_collapse()
    {
        using var training = new TinyTraining(TinyTraining.Given("unit-length=false"));
        using var model = Untrained(training);
        foreach (var (_, weight) in model.Network.NamedParameters())
            weight.Detach().Clear();
        using var evaluated = RunEvaluation.Measure(model, training.Splits, training.Data);
        Assert.All(evaluated.Results, result => Assert.Contains("collapsed", result.Collapse, StringComparison.Ordinal));
        Assert.Equal(0, evaluated.Seen!["few-shot"]!.Metrics["episode_accuracy"].Value);
    }

    [Fact]
    public void Nothing_is_left_of_it_when_it_is_disposed()
    {
        using var training = new TinyTraining(TinyTraining.Given("hold-out-classes=2"), TinyTraining.Glyphs(classes: 6));
        using var model = Untrained(training);
        RunEvaluation.Measure(model, training.Splits, training.Data).Dispose();
        var before = LiveTensors.Count();
        RunEvaluation.Measure(model, training.Splits, training.Data).Dispose();
        Assert.Equal(before, Tensor.LiveCount);
    }

    private static RunEvaluation Measure(string settings, DatasetSplits splits)
    {
        using var training = new TinyTraining(TinyTraining.Given(settings), splits);
        using var model = Untrained(training);
        return RunEvaluation.Measure(model, training.Splits, training.Data);
    }

    private static Model Untrained(TinyTraining training)
    {
        Runtime.Seed(1);
        return new(new(training.Options, training.Data.Description, null, "test"), NetworkFactory.Build(training.Options, training.Data.Pixels));
    }

    private static DatasetSplits Uneven(params int[] counts)
    {
        var all = TinyTraining.Glyphs(counts.Length, counts.Max()).Train;
        return new(all.Subset([.. Enumerable.Range(0, all.Count).Where(image => image % counts.Max() < counts[all.Labels[image]])], "uneven"));
    }
}
