using Likeness.Datasets;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets;

public class ImageDatasetTests
{
    private static ImageDataset Six(string secondClass = "b") => new(
        "six",
        new RawImageSource("six", (1, 1, 1), new byte[] { 0, 1, 2, 3, 4, 5 }),
        new ImageAnnotations { Labels = [0, 1, 2, 0, 1, 2], ClassNames = ["a", secondClass, "c"], Groups = [0, 0, 1, 0, 0, 1], GroupNames = ["g", "h"], Writers = [0, 1, 2, 3, 4, 5] });

    [Fact]
    public void A_subset_keeps_numbers_and_names()
    {
        var subset = Six().Subset([5, 1], "two").Subset([1, 0], "two again");

        Assert.Equal([1, 2], subset.Labels.ToArray());
        Assert.Equal([0, 1], subset.Groups.ToArray());
        Assert.Equal([1, 5], subset.Annotations.Writers.ToArray());
        Assert.Equal(["a", "b", "c"], subset.ClassNames.ToArray());
        Assert.Equal([0, 1, 1], subset.ClassCounts());
        Assert.Equal([1], subset.Read(0, ImageOptions.AsIs).Pixels);
        Assert.Equal("six#5", subset.Source(1));
    }

    [Fact]
    public void Only_some_classes_are_numbered_anew_in_the_order_given()
    {
        var only = Six().OnlyClasses([2, 0], "ca");

        Assert.Equal(["c", "a"], only.ClassNames.ToArray());
        Assert.Equal([1, 0, 1, 0], only.Labels.ToArray());
        Assert.Equal([0, 1, 0, 1], only.Groups.ToArray());
        Assert.Equal([2], only.Read(1, ImageOptions.AsIs).Pixels);
    }

    [Fact]
    public void Labels_and_groups_without_a_name_or_an_image_are_refused()
    {
        var source = new RawImageSource("x", (1, 1, 1), new byte[2]);

        Assert.Contains("2 images have 1 labels", Assert.Throws<ArgumentException>(() => new ImageDataset("x", source, new ImageAnnotations { Labels = [0], ClassNames = ["a"] })).Message, StringComparison.Ordinal);
        Assert.Contains("labels hold 1; expected 0 to 0", Assert.Throws<ArgumentException>(() => new ImageDataset("x", source, new ImageAnnotations { Labels = [0, 1], ClassNames = ["a"] })).Message, StringComparison.Ordinal);
        Assert.Contains("groups hold 7", Assert.Throws<ArgumentException>(() => new ImageDataset("x", source, new ImageAnnotations { Labels = [0, 0], ClassNames = ["a"], Groups = [0, 7], GroupNames = ["g"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_changes_with_names_labels_and_order_only()
    {
        var fingerprint = Six().Fingerprint();

        Assert.Equal(64, fingerprint.Length);
        Assert.Equal(fingerprint, Six().Fingerprint());
        Assert.Equal(fingerprint, Six().Subset([0, 1, 2, 3, 4, 5], "all").Fingerprint());
        Assert.NotEqual(fingerprint, Six("B").Fingerprint());
        Assert.NotEqual(fingerprint, Six().Subset([1, 0, 2, 3, 4, 5], "swapped").Fingerprint());
        Assert.NotEqual(fingerprint, Six().Subset([0, 1, 2, 3, 4], "five").Fingerprint());
    }
}
