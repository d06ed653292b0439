using Likeness.Galleries.Stores;
using Likeness.Models;
using Likeness.Studio.Galleries;
using Likeness.Studio.Maps;
using Likeness.Studio.Problems;

namespace Likeness.Studio.Tests.Maps;

public sealed class GalleryMapperTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Model _model = Model.Load(ShippedModels.Find("characters"));
    private readonly GalleryShelf _shelf;

    public GalleryMapperTests()
    {
        _shelf = new(new(_folder["galleries"]), new Dictionary<string, string>(), _model);
        _shelf.Create("points");
    }

    [Fact]
    public void What_lies_apart_in_two_directions_lies_apart_on_the_map()
    {
        Enrol(("left", 0, 0), ("right", 8, 0), ("top", 4, 3));

        var map = new GalleryMapper(_shelf).Map("points");

        Assert.Equal(["left", "right", "top"], map.Labels);
        Assert.Equal([0, 1, 2], map.Label);
        Assert.Equal([1, 2, 3], map.Ids!);
        Assert.Equal((3, 1.0), (map.Total, Math.Round(map.ExplainedShare, 6)));
        var frame = Assert.Single(map.Frames);
        Assert.Equal(8, Math.Abs(frame.X[1] - frame.X[0]), 1e-3);
        Assert.Equal(3, Math.Abs(frame.Y[2] - frame.Y[0]), 1e-3);
    }

    [Fact]
    public void Of_many_entries_some_are_taken_evenly()
    {
        Enrol([.. Enumerable.Range(0, 100).Select(i => ($"{i / 50}", (float)i, 0f))]);

        var map = new GalleryMapper(_shelf, mostPoints: 10).Map("points");

        Assert.Equal(100, map.Total);
        Assert.Equal([1, 11, 21, 31, 41, 51, 61, 71, 81, 91], map.Ids!);
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], map.Label);
    }

    [Fact]
    public void A_map_is_drawn_anew_after_a_change_only()
    {
        var mapper = new GalleryMapper(_shelf);
        Enrol(("left", 0, 0), ("right", 8, 0));
        var first = mapper.Map("points");

        Assert.Same(first, mapper.Map("points"));
        _shelf.Use("points", gallery => gallery.Store.Rename("left", "west"));
        Assert.Equal(["right", "west"], mapper.Map("points").Labels);
        _shelf.Delete("points");
        _shelf.Create("points");
        Assert.Empty(mapper.Map("points").Label);
    }

    [Fact]
    public void A_single_entry_and_none_have_a_map()
    {
        Assert.Empty(new GalleryMapper(_shelf).Map("points").Ids!);
        Enrol(("only", 1, 2));

        Assert.Equal(0, Assert.Single(new GalleryMapper(_shelf).Map("points").Frames[0].X));
        Assert.Equal(ProblemKind.NotFound, Assert.Throws<RequestException>(() => new GalleryMapper(_shelf).Map("others")).Kind);
    }

    public void Dispose()
    {
        _shelf.Dispose();
        _model.Dispose();
        _folder.Dispose();
    }

    // Two of the embedding's numbers; the others are 0.
    private void Enrol(params (string Label, float X, float Y)[] points) => _shelf.Use("points", gallery => gallery.Enroll([.. points.Select((point, number) => new Enrolment
    {
        Label = point.Label,
        Model = _model.Fingerprint,
        Embedding = [point.X, point.Y, .. new float[_model.Network.Encoder.EmbeddingDimensions - 2]],
        Digest = System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)),
    })]));
}
