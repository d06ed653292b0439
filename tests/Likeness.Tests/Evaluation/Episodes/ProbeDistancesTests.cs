using Likeness.Comparisons;
using Likeness.Evaluation.Episodes;

namespace Likeness.Tests.Evaluation.Episodes;

/// <summary>A gallery worked by hand: classes 0 to 3 at 0, 10, 20 and 30, of which 0 and 1 are enrolled in the open set.</summary>
public sealed class ProbeDistancesTests
{
    private static ProbeDistances Judge(double[] places, int[] labels, PrototypeRule rule = PrototypeRule.NearestShot) => ProbeDistances.Of(
        Embeddings.Line(places, labels),
        Embeddings.Line([0, 10, 20, 30], [0, 1, 2, 3]),
        new([[0], [1], [2], [3]], [true, true, false, false], [.. Enumerable.Range(0, places.Length)], label => label <= 3 ? label : -1),
        rule,
        new EuclideanComparison());

    [Theory]
    [InlineData(0, 0.5)]        // nothing may reach 3: the probes at distances 1 and 2
    [InlineData(0.25, 0.5)]     // one impostor may pass: nothing may reach 3.5
    [InlineData(0.49, 0.5)]
    [InlineData(0.5, 0.75)]     // two may: nothing may reach 10, so the probe at distance 4 too
    [InlineData(1, 0.75)]       // all may: the probe of class 1 that lies at class 0 is still wrong
    public void A_probe_is_detected_where_it_is_recognised_nearer_than_the_impostors_that_are_too_many(double far, double detected)
    {
        // Enrolled: distances 1, 4, 2, and one nearer to another class. Impostors: 10, 3, 3.5, and 20 of a class that nobody enrols.
        var judged = Judge([1, 4, 12, 4, 20, 7, 13.5, 30], [0, 0, 1, 1, 2, 3, 3, 9]);
        Assert.Equal(detected, judged.DetectedAt(far));
    }

    [Fact]
    public void A_probe_as_far_as_the_first_impostor_that_may_not_pass_is_refused() =>
        Assert.Equal(0, Judge([3, 7], [0, 2]).DetectedAt(0));

    [Fact]
    public void Half_way_between_two_enrolled_classes_is_a_tie_and_wrong()
    {
        var judged = Judge([5, 9, 25], [0, 1, 2]);
        Assert.Equal(0.5, judged.DetectedAt(1));
        Assert.Equal(1 / 3.0, judged.RankOne, 1e-12);
    }

    [Fact]
    public void Rank_1_is_of_the_whole_gallery_and_leaves_out_who_is_not_in_it() =>
        Assert.Equal(0.75, Judge([1, 12, 24, 24, 12], [0, 1, 2, 3, 9]).RankOne);

    [Fact]
    public void The_mean_of_several_images_stands_for_its_class()
    {
        var gallery = Embeddings.Line([-6, 6, 2], [0, 0, 1]);
        var drawn = new DrawnGallery([[0, 1], [2]], [true, true], [0], label => label);
        double RankOne(PrototypeRule rule) => ProbeDistances.Of(Embeddings.Line([0.5], [0]), gallery, drawn, rule, new EuclideanComparison()).RankOne;
        Assert.Equal((1, 0), (RankOne(PrototypeRule.ClassMean), RankOne(PrototypeRule.NearestShot)));
    }
}
