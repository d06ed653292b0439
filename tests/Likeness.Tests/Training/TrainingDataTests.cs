using Likeness.Datasets;
using Likeness.Tensors;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Training;

public sealed class TrainingDataTests
{
    private const string HeldOut = "alphabet01/character02,alphabet03/character01";

    [Fact]
    public void No_image_of_a_held_out_class_is_trained_on_validated_or_calibrated_by()
    {
        using var training = new TinyTraining(TinyTraining.Given($"hold-out-classes={HeldOut}"), TinyTraining.Glyphs(classes: 6));
        var (data, all) = (training.Data, training.Splits.Train);
        var names = Enumerable.Range(0, all.Count).ToDictionary(all.ImageName, image => all.ClassNames[all.Labels[image]]);
        Assert.Equal(4 * 12, data.Images.Count);
        Assert.All(Enumerable.Range(0, data.Images.Count), image => Assert.DoesNotContain(names[data.Seen.ImageName(image)], HeldOut.Split(',')));
        Assert.Equal(HeldOut.Split(','), data.Unseen!.ClassNames.AsEnumerable());
        Assert.All(Enumerable.Range(0, data.Unseen.Count), image => Assert.Contains(names[data.Unseen.ImageName(image)], HeldOut.Split(',')));
        Assert.Equal(HeldOut.Split(','), data.Description.HeldOutClasses);
        Assert.Equal(4, data.Description.Classes.Count);
    }

    [Fact]
    public void Labels_and_pixels_are_those_of_the_classes_that_stay()
    {
        using var training = new TinyTraining(TinyTraining.Given($"hold-out-classes={HeldOut}"), TinyTraining.Glyphs(classes: 6));
        var data = training.Data;
        Assert.Equal(data.Seen.Labels.AsEnumerable(), data.Labels);
        Assert.Equal([0, 1, 2, 3], data.Labels.Distinct());
        var options = new ImageOptions { Width = 16, Height = 16, Channels = 1 };
        var second = data.Images.Pixels.Slice(0, 13, 14).ToArray<byte>();
        Assert.Equal(data.Seen.Read(13, options).Pixels, second);
    }

    [Fact]
    public void Groups_stay_with_their_images()
    {
        using var training = new TinyTraining(TinyTraining.Given("hold-out-classes=alphabet01/character01"));
        Assert.Equal([.. Enumerable.Repeat(0, 12), .. Enumerable.Repeat(1, 24)], training.Data.Groups!);
    }

    [Fact]
    public void The_pixels_are_measured_on_training_images_only()
    {
        // The two kinds differ, so a statistic over all images would not be that of the training part.
        using var training = new TinyTraining(TinyTraining.Given(), Shades());
        var data = training.Data;
        using var scope = new TensorScope();
        var pixels = data.Images.Pixels.ToArray<byte>();
        var area = 16 * 16;
        var mean = data.Plan.Train.Average(image => (double)pixels[image * area]) / 255;
        Assert.Equal(mean, data.Pixels.Mean[0], 1e-6);
    }

    [Fact]
    public void An_unknown_class_cannot_be_held_out() =>
        Assert.Contains("no class 'cat'", Assert.Throws<DatasetException>(() => new TinyTraining(TinyTraining.Given("hold-out-classes=cat"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Holding_out_all_classes_but_one_leaves_nothing_to_tell_apart() =>
        Assert.StartsWith("The data has 1 class, ", Assert.Throws<InvalidDataException>(() => new TinyTraining(TinyTraining.Given("hold-out-classes=3"))).Message, StringComparison.Ordinal);

    private static DatasetSplits Shades()
    {
        var pixels = new byte[24 * 16 * 16];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i / 256 * 10);
        var annotations = new ImageAnnotations { Labels = [.. Enumerable.Range(0, 24).Select(i => i % 2)], ClassNames = ["even", "odd"] };
        return new(new ImageDataset("shades", new RawImageSource("shades", (16, 16, 1), pixels), annotations));
    }
}
