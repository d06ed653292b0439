using Likeness.Reports.Charts;

namespace Likeness.Tests.Reports.Charts;

public sealed class PairSheetTests
{
    [Fact]
    public void Each_pair_shows_two_images_its_names_and_its_distance()
    {
        var drawing = new Drawing(Sheet(new ImagePair(Drawing.Plain(1), Drawing.Plain(2), Same: false, 0.1234) { FirstLabel = "cat", SecondLabel = "dog" }));
        Assert.Equal(2, drawing.All("image").Count());
        Assert.Contains("cat / dog", drawing.Texts());
        Assert.Contains("distance 0.123", drawing.Texts());
    }

    [Fact]
    public void Pairs_without_names_are_described_all_the_same()
    {
        var sheet = Sheet(new ImagePair(Drawing.Plain(1), Drawing.Plain(2), Same: true, 2));
        Assert.Equal("an image and an image at distance 2.000.", sheet.Description);
    }

    [Fact]
    public void A_fourth_pair_starts_a_row()
    {
        var pair = new ImagePair(Drawing.Plain(1), Drawing.Plain(2), Same: true, 2);
        Assert.Equal(Sheet(pair).Height, Sheet(pair, pair, pair).Height);
        Assert.True(Sheet(pair, pair, pair, pair).Height > Sheet(pair).Height);
    }

    private static PairSheet Sheet(params ImagePair[] pairs) => new("Mistakes", pairs);
}
