using Likeness.Evaluation.Pairs;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class VerificationPairsTests
{
    [Fact]
    public void Counts_both_kinds()
    {
        var pairs = new VerificationPairs([0, 1, 2], [1, 2, 0], [true, false, false]);
        Assert.Equal((3, 1, 2), (pairs.Count, pairs.SameCount, pairs.DifferentCount));
    }

    [Fact]
    public void An_image_is_not_paired_with_itself_or_with_one_before_the_first()
    {
        Assert.Contains("Pair 1 is of images 2 and 2", Assert.Throws<ArgumentException>(() => new VerificationPairs([0, 2], [1, 2], [true, true])).Message);
        Assert.Throws<ArgumentException>(() => new VerificationPairs([-1], [1], [true]));
    }

    [Fact]
    public void Each_pair_needs_all_three() =>
        Assert.Contains("2 first images, 1 second images and 2 answers", Assert.Throws<ArgumentException>(() => new VerificationPairs([0, 2], [1], [true, true])).Message);
}
