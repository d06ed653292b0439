using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Tests.Training;

public sealed class LatentRecorderTests
{
    [Fact]
    public void A_training_leaves_a_frame_of_each_moment()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        using var scope = new TensorScope();
        var frames = LatentRecorder.Read(training.Train().Latent).ToArray();
        Assert.Equal(LatentMoments.Of(6), frames.Select(frame => frame.Step));
        Assert.All(frames, frame => Assert.Equal([LatentRecorder.Images(training.Data).Length, 4], frame.Embeddings.Shape));
        Assert.NotEqual(frames[0].Embeddings.ToArray<float>(), frames[^1].Embeddings.ToArray<float>());
    }

    [Fact]
    public void A_training_may_leave_none()
    {
        using var training = new TinyTraining(TinyTraining.Given()) { LatentFrames = 0 };
        Assert.False(Directory.Exists(training.Train().Latent));
    }

    [Fact]
    public void The_images_shown_are_validation_images_of_every_class()
    {
        using var training = new TinyTraining(TinyTraining.Given());
        var images = LatentRecorder.Images(training.Data);
        Assert.Equal(training.Data.Plan.Validation, images);
        Assert.Equal([0, 1, 2, 3], images.Select(image => training.Data.Labels[image]).Distinct().Order());
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_frames() => Assert.Empty(LatentRecorder.Read("/nowhere/latent"));
}
