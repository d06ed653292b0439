using Likeness.Datasets;

namespace Likeness.Tests.Datasets;

public class DatasetChecksTests
{
    private static ImageDataset With(params int[] labels) => new(
        "pets",
        new RawImageSource("pets", (1, 1, 1), new byte[labels.Length]),
        new ImageAnnotations { Labels = [.. labels], ClassNames = ["Abyssinian", "Bombay", "Bengal"] });

    [Fact]
    public void A_class_with_one_image_is_named()
    {
        var error = Assert.Throws<DatasetException>(() => With(0, 0, 1).RequireAtLeast(2));

        Assert.Equal("Class 'Bombay' of pets has 1 image; at least 2 a class are needed. Add images or drop the class.", error.Message);
    }

    [Fact]
    public void Further_small_classes_are_counted()
    {
        var error = Assert.Throws<DatasetException>(() => With(0, 0, 1, 2, 2, 2).RequireAtLeast(3));

        Assert.Contains("'Bombay' of pets has 1 image, and 1 other class has too few as well", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_class_only_is_named()
    {
        var error = Assert.Throws<DatasetException>(() => With(1, 1, 1).RequireClasses(2));

        Assert.Contains("pets has 1 class, 'Bombay'", error.Message, StringComparison.Ordinal);
        Assert.Contains("at least 2. Add a sub-folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Enough_is_enough()
    {
        var data = With(0, 0, 1, 1);

        Assert.Same(data, data.RequireClasses(2).RequireAtLeast(2));
    }
}
