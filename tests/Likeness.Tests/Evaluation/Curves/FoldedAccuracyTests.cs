using Likeness.Evaluation.Curves;

namespace Likeness.Tests.Evaluation.Curves;

public sealed class FoldedAccuracyTests
{
    [GoldenFact("verification.json")]
    public void Meets_the_reference_values()
    {
        foreach (var golden in GoldenVerification.Cases())
        {
            var accuracy = FoldedAccuracy.From(golden.Distances, golden.Same);
            golden.Meets(accuracy.Mean, "lfw", "mean");
            golden.Meets(accuracy.StandardError, "lfw", "standard_error");
            var expected = golden.Metrics.GetProperty("lfw").GetProperty("folds").EnumerateArray().ToArray();
            for (var fold = 0; fold < expected.Length; fold++)
            {
                Assert.Equal(expected[fold].GetProperty("threshold").GetDouble(), -accuracy.Folds[fold].Threshold, 1e-9);
                Assert.Equal(expected[fold].GetProperty("train_accuracy").GetDouble(), accuracy.Folds[fold].TrainAccuracy, 1e-6);
                Assert.Equal(expected[fold].GetProperty("accuracy").GetDouble(), accuracy.Folds[fold].Accuracy, 1e-6);
            }
        }
    }

    [Fact]
    public void A_hand_worked_case_of_two_folds()
    {
        // The first fold learns from (1 same, 5 different): threshold 1. The second from (2 same, 3 different): threshold 2.
        var accuracy = FoldedAccuracy.From([2, 3, 1, 5], [true, false, true, false], foldCount: 2);
        Assert.Equal([new(1, 1, 0.5), new(2, 1, 1)], accuracy.Folds);
        Assert.Equal(0.75, accuracy.Mean);
        Assert.Equal(0.25, accuracy.StandardError, 1e-12);
    }

    [Fact]
    public void It_equals_sorting_the_other_folds_anew_for_each_fold()
    {
        var random = new Random(5);
        var distances = Enumerable.Range(0, 137).Select(_ => Math.Round(random.NextDouble(), 1)).ToArray();
        var same = distances.Select(distance => random.NextDouble() > distance).ToArray();
        var accuracy = FoldedAccuracy.From(distances, same, 7);
        for (var fold = 0; fold < 7; fold++)
        {
            var (start, end) = (fold * 137 / 7, (fold + 1) * 137 / 7);
            var others = Enumerable.Range(0, 137).Where(pair => pair < start || pair >= end).ToArray();
            double Right(IEnumerable<int> pairs, double threshold) => pairs.Average(pair => distances[pair] <= threshold == same[pair] ? 1.0 : 0.0);
            var threshold = others.Select(pair => distances[pair]).OrderByDescending(d => d).MaxBy(d => Math.Round(Right(others, d), 9));
            Assert.Equal(threshold, accuracy.Folds[fold].Threshold);
            Assert.Equal(Right(Enumerable.Range(start, end - start), threshold), accuracy.Folds[fold].Accuracy, 1e-12);
        }
    }

    [Fact]
    public void It_is_never_better_than_the_best_threshold_in_hindsight()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var distances = Enumerable.Range(0, 40).Select(_ => random.NextDouble()).ToArray();
            var same = Array.ConvertAll(distances, distance => random.NextDouble() > distance);
            Assert.True(FoldedAccuracy.From(distances, same, 4).Mean <= RocCurve.From(distances, same).BestAccuracy + 1e-12);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void There_are_at_least_two_folds_and_at_most_one_a_pair(int foldCount)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => FoldedAccuracy.From([1, 2, 3, 4], [true, false, true, false], foldCount));
        Assert.Contains($"4 pairs cannot be cut into {foldCount} folds", error.Message);
    }
}
