using Likeness.Reports;

namespace Likeness.Tests.Reports;

public sealed class LatentAnimationTests
{
    [Theory]
    [InlineData(2, 13)]     // 12 steps and the end
    [InlineData(9, 49)]     // 8 ways of 6 steps and the end
    [InlineData(100, 48)]   // 48 of the epochs, the first and the last among them
    public void A_film_has_a_few_dozen_frames_whatever_the_epochs(int epochs, int frames)
    {
        var gif = LatentAnimation.Draw(new LatentPlane(Space(epochs, 8)));
        Assert.Equal(frames, Count(gif));
    }

    [Fact]
    public void Two_thousand_points_stay_below_two_and_a_half_megabytes()
    {
        var gif = LatentAnimation.Draw(new LatentPlane(Space(9, 2000)));
        Assert.InRange(gif.Length, 50_000, 2_500_000);
    }

    private static LatentSpace Space(int epochs, int count)
    {
        var random = new Random(1);
        return new LatentSpace
        {
            Dimensions = 2,
            Frames = [.. Enumerable.Range(1, epochs).Select(epoch => new LatentFrame(epoch, [.. Enumerable.Range(0, 2 * count).Select(i => random.NextSingle() + epoch * (i / 2 % 10))]))],
            Labels = [.. Enumerable.Range(0, count).Select(i => i % 10)],
            ClassNames = [],
        };
    }

    /// <summary>Graphic control extensions, one a frame.</summary>
    private static int Count(byte[] gif) => Enumerable.Range(0, gif.Length - 8).Count(i => gif[i] == 0x21 && gif[i + 1] == 0xF9 && gif[i + 2] == 4 && gif[i + 7] == 0);
}
