using Likeness.Datasets;

namespace Likeness.Tests.Datasets;

public class RandomSplitTests
{
    private static readonly ImageDataset Data = new(
        "uneven",
        new RawImageSource("uneven", (1, 1, 1), new byte[113]),
        new ImageAnnotations { Labels = [.. Enumerable.Range(0, 113).Select(i => i < 100 ? 0 : i < 110 ? 1 : i < 112 ? 2 : 3)], ClassNames = ["many", "some", "two", "one"] });

    [Fact]
    public void Every_class_gives_its_share_and_keeps_at_least_one()
    {
        var (kept, held) = Data.HoldOut(0.2, seed: 1, "validation");

        Assert.Equal([80, 8, 1, 1], kept.ClassCounts());
        Assert.Equal([20, 2, 1, 0], held.ClassCounts());
        Assert.Equal("uneven validation", held.Name);
    }

    [Fact]
    public void No_image_is_in_both_parts_or_in_none()
    {
        var (kept, held) = Data.HoldOut(0.5, seed: 1, "test");

        var names = Enumerable.Range(0, kept.Count).Select(kept.ImageName).Concat(Enumerable.Range(0, held.Count).Select(held.ImageName));

        Assert.Equal(113, names.Distinct().Count());
        Assert.Equal(113, kept.Count + held.Count);
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(Data.HoldOut(0.2, 1, "x").Held.Fingerprint(), Data.HoldOut(0.2, 1, "x").Held.Fingerprint());
        Assert.NotEqual(Data.HoldOut(0.2, 1, "x").Held.Fingerprint(), Data.HoldOut(0.2, 2, "x").Held.Fingerprint());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Shares_that_leave_nothing_are_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Data.HoldOut(share, 0, "x"));
}
