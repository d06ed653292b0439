using Likeness.Reports;

namespace Likeness.Tests.Reports;

public sealed class ProjectionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_or_two_dimensions_are_kept_as_they_are(int dimensions)
    {
        float[] embeddings = [1, 2, -3, 4];
        var points = Projection.Fit(embeddings, dimensions).Apply(embeddings);
        Assert.Equal(dimensions == 2 ? embeddings : [1, 0, 2, 0, -3, 0, 4, 0], points);
    }

    [Fact]
    public void A_plane_in_space_is_found()
    {
        // Spread 5 along (0,0,1), 2 along (0.6,0.8,0), nothing across.
        var embeddings = new List<float>();
        foreach (var (along, aside) in ((float, float)[])[(5, 0), (-5, 0), (0, 2), (0, -2)])
            embeddings.AddRange([7 + 0.6f * aside, 0.8f * aside, along]);
        var projection = Projection.Fit([.. embeddings], 3);
        Assert.Equal([5, 0, -5, 0, 0, 2, 0, -2], projection.Apply([.. embeddings]).Select(value => (float)Math.Round(value, 4)));
        Assert.Equal(1, projection.ExplainedShare, 9);
    }

    [Fact]
    public void Distances_in_the_plane_are_never_longer_than_in_space()
    {
        var random = new Random(4);
        float[] embeddings = [.. Enumerable.Range(0, 50 * 8).Select(_ => random.NextSingle())];
        var projection = Projection.Fit(embeddings, 8);
        var points = projection.Apply(embeddings);
        for (var row = 1; row < 50; row++)
        {
            var space = Enumerable.Range(0, 8).Sum(i => Math.Pow(embeddings[row * 8 + i] - embeddings[i], 2));
            var plane = Math.Pow(points[2 * row] - points[0], 2) + Math.Pow(points[2 * row + 1] - points[1], 2);
            Assert.True(plane <= space + 1e-6);
        }
        Assert.InRange(projection.ExplainedShare, 0.25, 0.75);
    }

    [Fact]
    public void Fewer_rows_than_dimensions_give_the_plane_that_each_row_twice_gives()
    {
        var random = new Random(5);
        float[] embeddings = [.. Enumerable.Range(0, 6 * 9).Select(_ => random.NextSingle())];
        var (few, many) = (Projection.Fit(embeddings, 9), Projection.Fit([.. embeddings, .. embeddings], 9));
        Assert.All(few.Apply(embeddings).Zip(many.Apply(embeddings)), pair => Assert.Equal(pair.First, pair.Second, 1e-4));
        Assert.Equal(many.ExplainedShare, few.ExplainedShare, 1e-9);
    }

    [Fact]
    public void Two_rows_of_many_dimensions_lie_on_a_line()
    {
        var points = Projection.Fit([0, 0, 0, 3, 4, 0], 3).Apply([0, 0, 0, 3, 4, 0]);
        Assert.Equal([-2.5, 0, 2.5, 0], points.Select(value => Math.Round(value, 4)));
    }

    [Fact]
    public void Turning_all_embeddings_round_turns_only_the_points()
    {
        float[] embeddings = [1, 2, 3, -4, 5, 6, 7, 8, -9, 2, 2, 1];
        float[] negated = [.. embeddings.Select(value => -value)];
        var (points, turned) = (Projection.Fit(embeddings, 3).Apply(embeddings), Projection.Fit(negated, 3).Apply(negated));
        Assert.All(points.Zip(turned), pair => Assert.Equal(pair.First, -pair.Second, 1e-4));
    }

    [Fact]
    public void Rows_that_are_not_finite_do_not_spoil_the_others()
    {
        float[] embeddings = [1, 0, 0, 2, 0, 0, 4, 1, 0];
        var points = Projection.Fit([.. embeddings, float.NaN, 1, 1], 3).Apply(embeddings);
        Assert.Equal(Projection.Fit(embeddings, 3).Apply(embeddings), points);
    }

    [Fact]
    public void A_collapse_lands_in_one_point()
    {
        float[] embeddings = [3, 3, 3, 3, 3, 3];
        Assert.Equal([0, 0, 0, 0], Projection.Fit(embeddings, 3).Apply(embeddings));
    }
}
