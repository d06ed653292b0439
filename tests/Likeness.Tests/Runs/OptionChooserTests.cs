using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Recipes;
using Likeness.Runs;
using Likeness.Tests.Training;

namespace Likeness.Tests.Runs;

public sealed class OptionChooserTests
{
    [Fact]
    public void Small_grey_images_are_kept_as_they_are()
    {
        var (options, reasons) = Choose(Images(classes: 2, each: 4, width: 24, height: 20));
        Assert.Equal((24, 1, "squash"), (options.ImageSize, options.Channels, options.Fit));
        Assert.Contains("image-size 24: images are 24 x 20", reasons);
        Assert.Contains("channels 1: the images are grey", reasons);
    }

    [Theory]
    [InlineData(8, 16)]
    [InlineData(40, 40)]
    [InlineData(41, 64)]
    [InlineData(300, 64)]
    public void Sizes_lie_between_what_encoders_need_and_what_training_can_afford(int side, int size) =>
        Assert.Equal(size, Choose(Images(classes: 2, each: 4, width: side, height: side)).Options.ImageSize);

    [Fact]
    public void Colour_is_kept()
    {
        var (options, reasons) = Choose(Images(classes: 2, each: 4, width: 8, height: 8, channels: 3));
        Assert.Equal(3, options.Channels);
        Assert.Contains("channels 3: the images are in colour", reasons);
    }

    [Fact]
    public void Images_of_mixed_sizes_are_not_distorted()
    {
        using var folder = new Datasets.TemporaryFolder();
        foreach (var (c, size) in new[] { ("a", 20), ("a", 30), ("b", 20), ("b", 20) }.Index().Select(pair => pair.Item))
            folder.WriteGrey($"{c}/{Guid.NewGuid()}.png", 7, size);
        var (options, reasons) = Choose(FolderDataset.Open(folder.Path));
        Assert.Equal("letterbox", options.Fit);
        Assert.Contains("fit letterbox: so that none of the sizes is distorted", reasons);
        Assert.Contains(reasons, reason => reason.EndsWith(", of mixed sizes", StringComparison.Ordinal));
    }

    [Fact]
    public void Dark_strokes_on_light_paper_are_inverted()
    {
        var data = Images(classes: 2, each: 4, width: 20, height: 20, darkOnLight: true);
        var (options, reasons) = Choose(data);
        Assert.True(options.Invert);
        Assert.Contains("invert true: dark strokes on light paper", reasons);
    }

    [Fact]
    public void Colour_photos_get_the_recipe_for_them()
    {
        var (options, reasons) = Choose(Images(classes: 3, each: 20, width: 120, height: 100, channels: 3));
        Assert.Equal(("residual-colour", 96, 3, "centre-crop", 8), (options.Encoder, options.ImageSize, options.Channels, options.Fit, options.ImagesPerClass));
        Assert.Contains("recipe photos: colour photos of 120 x 100", reasons);
        Assert.Contains(reasons, reason => reason.EndsWith("3 classes, the smallest of 20 images", StringComparison.Ordinal));
        Assert.Equal(RecipeBook.Open("photos"), options with { Epochs = RecipeBook.Open("photos").Epochs });
    }

    [Theory]
    [InlineData(3, 120, 47, "small-conv")]
    [InlineData(1, 120, 120, "small-conv")]
    [InlineData(3, 60, 50, "residual-colour")]
    public void Icons_and_grey_pictures_are_no_colour_photos(int channels, int width, int height, string encoder)
    {
        var options = Choose(Images(classes: 2, each: 4, width, height, channels)).Options;
        Assert.Equal(encoder, options.Encoder);
        Assert.InRange(options.ImageSize, 16, Math.Max(64, height));
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(2, 10)]
    [InlineData(3, 12)]
    public void Few_photos_of_few_classes_can_be_trained(int classes, int each)
    {
        var splits = new DatasetSplits(Images(classes, each, width: 50, height: 48, channels: 3));
        using var training = new TinyTraining(Choose(splits.Train).Options with { Epochs = 1, Threads = 1 }, splits);
        training.TrainPiece(training.NewRun(), 1);
    }

    [Fact]
    public void Many_images_of_few_classes_are_classified()
    {
        var (options, reasons) = Choose(Images(classes: 3, each: 50, width: 16, height: 16));
        Assert.Equal(("softmax", "shuffled"), (options.Loss, options.Sampler));
        Assert.Contains("loss softmax, sampler shuffled: 3 classes of at least 50 images", reasons);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(20)]
    [InlineData(49)]
    public void Whatever_is_chosen_for_few_images_can_be_trained(int each)
    {
        var splits = TinyTraining.Glyphs(classes: 3, images: each);
        var (options, reasons) = Choose(splits.Train);
        Assert.Equal(("triplet", "balanced"), (options.Loss, options.Sampler));
        Assert.Contains(reasons, reason => reason.EndsWith($"3 classes, the smallest of {each} images", StringComparison.Ordinal));
        using var training = new TinyTraining(options with { Epochs = 1, Threads = 1 }, splits);
        training.TrainPiece(training.NewRun(), 1);
    }

    [Theory]
    [InlineData(1_000, 200)]
    [InlineData(60_000, 10)]
    [InlineData(1_000_000, 8)]
    public void The_more_images_the_fewer_epochs(int images, int epochs)
    {
        var (options, reasons) = Choose(Images(classes: 2, each: images / 2, width: 1, height: 1));
        Assert.Equal(epochs, options.Epochs);
        Assert.Contains(reasons, reason => reason.StartsWith($"epochs {epochs}: ", StringComparison.Ordinal));
    }

    private static (TrainingOptions Options, IReadOnlyList<string> Reasons) Choose(ImageDataset data) => OptionChooser.Choose(data);

    private static ImageDataset Images(int classes, int each, int width, int height, int channels = 1, bool darkOnLight = false)
    {
        var pixels = new byte[classes * each * width * height * channels];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i % 3 * 80);
        return new("images", new RawImageSource("images", (width, height, channels), pixels), new()
        {
            Labels = [.. Enumerable.Range(0, classes * each).Select(i => i / each)],
            ClassNames = [.. Enumerable.Range(0, classes).Select(c => $"class {c}")],
            DarkOnLight = darkOnLight,
        });
    }
}
