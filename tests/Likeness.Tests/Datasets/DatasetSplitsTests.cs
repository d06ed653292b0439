using Likeness.Datasets;

namespace Likeness.Tests.Datasets;

public class DatasetSplitsTests
{
    private static ImageDataset With(params string[] splits) => new(
        "data",
        new RawImageSource("data", (1, 1, 1), new byte[3]),
        new ImageAnnotations { Labels = [0, 0, 0], ClassNames = ["a"], Splits = [.. splits] });

    [Fact]
    public void Without_given_splits_everything_is_for_training()
    {
        var splits = DatasetSplits.Of(With());

        Assert.Equal(3, splits.Train.Count);
        Assert.Null(splits.Test);
        Assert.Null(splits.Validation);
        Assert.False(splits.TestsNewClasses);
    }

    [Fact]
    public void Given_splits_are_parted()
    {
        var splits = DatasetSplits.Of(With("test", "train", "train"));

        Assert.Equal(("data train", 2), (splits.Train.Name, splits.Train.Count));
        Assert.Equal(["data#0"], Enumerable.Range(0, 1).Select(splits.Test!.ImageName));
    }

    [Fact]
    public void Each_part_has_its_own_classes_only()
    {
        var data = new ImageDataset(
            "data",
            new RawImageSource("data", (1, 1, 1), new byte[4]),
            new ImageAnnotations { Labels = [0, 1, 2, 1], ClassNames = ["a", "b", "c"], Splits = ["train", "train", "test", "test"] });

        var splits = DatasetSplits.Of(data);

        Assert.Equal<string>(["a", "b"], splits.Train.ClassNames);
        Assert.Equal<string>(["b", "c"], splits.Test!.ClassNames);
        Assert.Equal<int>([1, 0], splits.Test.Labels);
        Assert.False(splits.TestsNewClasses);
    }

    [Fact]
    public void Splits_without_training_images_are_refused() =>
        Assert.Contains("no image is in 'train'", Assert.Throws<DatasetException>(() => DatasetSplits.Of(With("test", "test", "validation"))).Message, StringComparison.Ordinal);
}
