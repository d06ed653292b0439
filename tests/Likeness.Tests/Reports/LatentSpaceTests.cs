using Likeness.Reports;
using Likeness.Tests.Reports.Charts;

namespace Likeness.Tests.Reports;

public sealed class LatentSpaceTests
{
    [Fact]
    public void A_frame_of_another_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Draw(Space([new(1, [0, 0, 1, 1]), new(2, [0, 0, 1])])));
        Assert.Equal("The latent frame of epoch 2 has 3 numbers; 2 labels of 2 dimensions need 4.", error.Message);
    }

    [Fact]
    public void No_frames_are_refused() =>
        Assert.Equal("A latent space has no frames; give the embeddings of at least one epoch.", Assert.Throws<ArgumentException>(() => Draw(Space([]))).Message);

    [Fact]
    public void Thumbnails_for_some_points_only_are_refused()
    {
        var space = Space([new(1, [0, 0, 1, 1])]) with { Thumbnails = [Drawing.Plain(1)] };
        Assert.Equal("A latent space has 1 thumbnails for 2 labels; give one for each or none.", Assert.Throws<ArgumentException>(() => Draw(space)).Message);
    }

    private static LatentPlane Draw(LatentSpace space) => new(space);

    private static LatentSpace Space(LatentFrame[] frames) => new() { Dimensions = 2, Frames = frames, Labels = [0, 1], ClassNames = ["cat", "dog"] };
}
