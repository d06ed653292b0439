using Likeness.Datasets;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

public class ClassSplitTests
{
    private static ImageDataset Ten(string name = "ten") => new(
        name,
        new RawImageSource(name, (1, 1, 1), Enumerable.Range(0, 30).Select(i => (byte)i).ToArray()),
        new ImageAnnotations { Labels = [.. Enumerable.Range(0, 30).Select(i => i % 10)], ClassNames = [.. Enumerable.Range(0, 10).Select(i => $"class{i}")] });

    [Fact]
    public void Classes_held_out_are_nowhere_in_what_is_learned_from()
    {
        var split = ClassSplit.HoldOut(Ten(), 3, seed: 1);

        Assert.Equal((7, 3), (split.Seen.ClassNames.Length, split.Unseen.ClassNames.Length));
        Assert.Empty(split.Seen.ClassNames.Intersect(split.Unseen.ClassNames));
        Assert.Equal((21, 9), (split.Seen.Count, split.Unseen.Count));
        Assert.Equal(Enumerable.Range(0, 7), split.Seen.Labels.Distinct().Order());
    }

    [Fact]
    public void Images_keep_their_class_under_its_new_number()
    {
        var unseen = ClassSplit.HoldOut(Ten(), ["class7", "class2"]).Unseen;

        Assert.Equal(["class2", "class7"], unseen.ClassNames.ToArray());
        for (var i = 0; i < unseen.Count; i++)
            Assert.Equal($"class{unseen.Read(i, ImageOptions.AsIs).Pixels[0] % 10}", unseen.ClassNames[unseen.Labels[i]]);
    }

    [Fact]
    public void The_seed_decides_which_classes()
    {
        Assert.Equal(ClassSplit.HoldOut(Ten(), 3, 5).Unseen.ClassNames.ToArray(), ClassSplit.HoldOut(Ten(), 3, 5).Unseen.ClassNames.ToArray());
        Assert.True(Enumerable.Range(0, 20).Select(seed => string.Join(",", ClassSplit.HoldOut(Ten(), 3, (ulong)seed).Unseen.ClassNames)).Distinct().Count() > 5);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("class3", 1)]
    [InlineData("Class3, class4", 2)]
    [InlineData("class3,", 1)]
    public void A_number_draws_and_a_list_names(string text, int count) =>
        Assert.Equal(count, ClassSplit.HoldOut(Ten(), text, seed: 0).Unseen.ClassNames.Length);

    [Fact]
    public void Test_images_are_split_by_the_same_classes()
    {
        var split = ClassSplit.HoldOut(Ten(), 4, seed: 2);

        var other = split.Of(Ten("test"));

        Assert.Equal(split.Seen.ClassNames.ToArray(), other.Seen.ClassNames.ToArray());
        Assert.Equal(split.Unseen.ClassNames.ToArray(), other.Unseen.ClassNames.ToArray());
    }

    [Fact]
    public void An_unknown_name_lists_the_known_ones()
    {
        var error = Assert.Throws<DatasetException>(() => ClassSplit.HoldOut(Ten(), ["class11"]));

        Assert.Equal("ten has no class 'class11'. Its classes are class0, class1, class2, class3, class4, class5, class6, class7, class8, class9.", error.Message);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("10")]
    [InlineData("99")]
    [InlineData(",")]
    public void Holding_out_nothing_or_everything_is_refused(string text) =>
        Assert.Contains("Hold out at least 1 and leave at least 1", Assert.Throws<DatasetException>(() => ClassSplit.HoldOut(Ten(), text, seed: 0)).Message, StringComparison.Ordinal);
}
