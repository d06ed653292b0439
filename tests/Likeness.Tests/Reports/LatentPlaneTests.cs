using Likeness.Reports;

namespace Likeness.Tests.Reports;

public sealed class LatentPlaneTests
{
    [Fact]
    public void All_frames_share_the_plane_of_the_last_one()
    {
        var space = Space(new(1, [0, 0, 1, 0, 0, 2, 0, 0, 3]), new(2, [9, 0, 0, -9, 0, 0, 0, 4, 0]));
        var plane = new LatentPlane(space);
        var last = Projection.Fit(space.Frames[^1].Embeddings, 3);
        Assert.Equal(last.Apply(space.Frames[0].Embeddings), plane.Frames[0]);
        Assert.StartsWith("The 3 dimensions are drawn in the plane of their two largest principal components, which holds 100 %", plane.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_window_is_that_of_the_last_frame()
    {
        var space = Space(new(1, [0, 0, 1000, 1000, -50, -50]), new(2, [-1, -1, 1, 1, 0, 0])) with { Dimensions = 2 };
        Assert.Equal(1.06, new LatentPlane(space).View.Half, 1e-6);
    }

    private static LatentSpace Space(params LatentFrame[] frames) => new() { Dimensions = 3, Frames = frames, Labels = [0, 0, 1], ClassNames = ["cat", "dog"] };
}
