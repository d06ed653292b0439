using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class TrainingImagesTests
{
    [Fact]
    public void Turned_classes_are_the_same_images_turned_counter_clockwise_under_numbers_of_their_own()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given("turned-classes=true"));
        var (data, images) = (training.Data, new TrainingImages(training.Data, training.Options));
        var count = data.Plan.Train.Length;
        Assert.Equal(4 * count, images.Labels.Length);
        Assert.Equal(16, images.Labels.Distinct().Count());
        Assert.Equal(8, images.Groups!.Distinct().Count());
        Assert.Equal((16, "alphabet01/character01 turned by 90 degrees"), (images.ClassNames.Count, images.ClassNames[4]));
        Assert.Equal(16, TrainingImages.ClassCount(data, training.Options));

        var (pixels, labels) = images.Draw([3, 3 + count, 3 + 2 * count, 3 + 3 * count]);
        var label = data.Labels[data.Plan.Train[3]];
        Assert.Equal([label, label + 4, label + 8, label + 12], labels.ToArray<long>());
        var turns = pixels.ToArray<byte>().Chunk(256).ToArray();
        for (var turn = 1; turn < 4; turn++)
            for (var row = 0; row < 16; row++)
                for (var column = 0; column < 16; column++)
                    Assert.Equal(turns[turn - 1][column * 16 + 15 - row], turns[turn][row * 16 + column]);
    }

    [Fact]
    public void Mirrored_classes_are_turned_like_the_others()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given("mirrored-classes=true turned-classes=true"));
        var (data, images) = (training.Data, new TrainingImages(training.Data, training.Options));
        var count = data.Plan.Train.Length;
        Assert.Equal((32, 16), (images.Labels.Distinct().Count(), images.Groups!.Distinct().Count()));
        Assert.Equal((32, "alphabet01/character01 mirrored turned by 90 degrees"), (images.ClassNames.Count, images.ClassNames[20]));
        Assert.Equal(32, TrainingImages.ClassCount(data, training.Options));

        var (pixels, labels) = images.Draw([3, 3 + 4 * count, 3 + 5 * count]);
        var label = data.Labels[data.Plan.Train[3]];
        Assert.Equal([label, label + 16, label + 20], labels.ToArray<long>());
        var forms = pixels.ToArray<byte>().Chunk(256).ToArray();
        for (var row = 0; row < 16; row++)
            for (var column = 0; column < 16; column++)
            {
                Assert.Equal(forms[0][row * 16 + 15 - column], forms[1][row * 16 + column]);
                Assert.Equal(forms[1][column * 16 + 15 - row], forms[2][row * 16 + column]);
            }
    }

    [Fact]
    public void Classes_mirrored_but_not_turned_are_twice_as_many()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given("mirrored-classes=true"));
        var images = new TrainingImages(training.Data, training.Options);
        Assert.Equal("alphabet01/character01 mirrored", images.ClassNames[4]);
        var (pixels, _) = images.Draw([0, training.Data.Plan.Train.Length]);
        Assert.Equal(pixels.Slice(0, 0, 1).Flip(3).ToArray<byte>(), pixels.Slice(0, 1, 2).ToArray<byte>());
    }

    [Fact]
    public void Without_turns_they_are_the_images_of_the_training_part()
    {
        using var scope = new TensorScope();
        using var training = new TinyTraining(TinyTraining.Given());
        var (data, images) = (training.Data, new TrainingImages(training.Data, training.Options));
        Assert.Equal(data.Plan.Train.Select(position => data.Labels[position]), images.Labels);
        var (pixels, labels) = images.Draw([7, 2]);
        Assert.Equal(data.Images.Pixels.Slice(0, data.Plan.Train[7], data.Plan.Train[7] + 1).ToArray<byte>(), pixels.Slice(0, 0, 1).ToArray<byte>());
        Assert.Equal([images.Labels[7], images.Labels[2]], labels.ToArray<long>());
    }
}
