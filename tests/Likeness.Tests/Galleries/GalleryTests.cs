using Likeness.Galleries;
using Likeness.Galleries.Stores;
using Likeness.Models;
using Likeness.Tests.Models;

namespace Likeness.Tests.Galleries;

public sealed class GalleryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("likeness-gallery-").FullName;
    private readonly Model _model = TinyModel.Calibrated();
    private readonly byte[][] _images = TinyModel.Images(6);

    private string Location => Path.Combine(_folder, "a.gallery");

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void An_image_that_was_enrolled_is_identified_by_its_label()
    {
        using var gallery = Filled();
        var answer = gallery.Identify(_images[3], new() { Far = 0.5 });
        Assert.Equal(("3", 0), (answer.Label, answer.Distance));
        Assert.Equal(_model.Description.Calibration!.Probability(0), answer.Probability);
        Assert.Equal(5, answer.Candidates.Count);
        Assert.Equal(answer.Candidates.Select(candidate => candidate.Distance).Order(), answer.Candidates.Select(candidate => candidate.Distance));
    }

    [Fact]
    public void What_lies_beyond_the_threshold_is_unknown_and_its_candidates_are_given_all_the_same()
    {
        using var gallery = Filled();
        var answer = gallery.Identify((float[])[9, 9, 9], new() { Far = 0.5, Candidates = 2 });
        Assert.Null(answer.Label);
        Assert.True(answer.Distance > answer.Threshold);
        Assert.Equal(answer.Distance, answer.Candidates[0].Distance);
        Assert.Equal(2, answer.Candidates.Count);
    }

    [Fact]
    public void In_an_empty_gallery_everything_is_unknown()
    {
        using var gallery = Gallery.Create(Location, _model);
        var answer = gallery.Identify(_images[0], new() { Far = 0.5 });
        Assert.True(answer is { Label: null, Distance: null, Probability: null, Candidates: [] });
        Assert.Empty(gallery.Search(_images[0]));
    }

    [Fact]
    public void The_threshold_is_that_of_a_gallery_of_this_size()
    {
        using var gallery = Filled();
        Assert.Equal(IdentificationThreshold.For(_model.Description.Calibration!, 0.5, 6).Distance, gallery.Identify(_images[0], new() { Far = 0.5 }).Threshold);
        gallery.Enroll("0", _images[1]);
        Assert.Equal(IdentificationThreshold.For(_model.Description.Calibration!, 0.5, 7).Distance, gallery.Identify(_images[0], new() { Far = 0.5 }).Threshold);
        Assert.Equal(IdentificationThreshold.For(_model.Description.Calibration!, 0.5, 6).Distance, gallery.Identify(_images[0], new() { Far = 0.5, Rule = ShotRule.Mean }).Threshold);
    }

    [Theory]
    [InlineData(ShotRule.Nearest, "near and far", 1)]
    [InlineData(ShotRule.Mean, "middle", 3)]
    [InlineData(ShotRule.Prototype, "around", 0)]
    public void Several_images_of_a_label_count_by_the_rule(ShotRule rule, string label, double distance)
    {
        using var model = TinyModel.Calibrated(TinyModel.Options with { UnitLength = false });
        using var gallery = Gallery.Create(Location, model);
        // Distances from the origin: 1 and 20; 3 and 3; 5 and 5, with the origin half-way between them.
        foreach (var (name, x) in (ReadOnlySpan<(string, float)>)[("near and far", 1), ("near and far", 20), ("middle", 3), ("around", 5), ("around", -5)])
            gallery.Enroll([new() { Label = name, Embedding = [x, 0, 0], Model = model.Fingerprint }]);
        gallery.Enroll([new() { Label = "middle", Embedding = [0, 3, 0], Model = model.Fingerprint }]);
        var best = gallery.Identify((float[])[0, 0, 0], new() { Far = 1, Rule = rule }).Candidates[0];
        Assert.Equal((label, distance), (best.Label, Math.Round(best.Distance, 6)));
    }

    [Fact]
    public void A_label_with_many_entries_does_not_hide_the_others()
    {
        using var gallery = Gallery.Create(Location, _model);
        gallery.Enroll([.. Enumerable.Range(0, 500).Select(i => new Enrolment { Label = "crowd", Embedding = [i * 1e-4f, 0, 0], Model = _model.Fingerprint })]);
        gallery.Enroll([new() { Label = "loner", Embedding = [5, 0, 0], Model = _model.Fingerprint }]);
        Assert.Equal(["crowd", "loner"], gallery.Identify((float[])[0, 0, 0], new() { Far = 1 }).Candidates.Select(candidate => candidate.Label));
    }

    [Fact]
    public void Search_gives_the_nearest_entries_with_the_model_s_own_distances()
    {
        using var gallery = Filled();
        var found = gallery.Search(_images[2], 6);
        Assert.Equal((3, "2", 0), (found[0].Id, found[0].Label, found[0].Distance));
        Assert.All(found, near => Assert.Equal(_model.Verify(_images[2], _images[int.Parse(near.Label, System.Globalization.CultureInfo.InvariantCulture)], 0.5).Distance, near.Distance, 1e-6));
    }

    [Theory]
    [InlineData("cosine")]
    [InlineData("weighted-l1")]
    public void Other_comparisons_find_what_they_hold_nearest(string comparison)
    {
        using var model = TinyModel.Calibrated(TinyModel.Options with { Comparison = comparison });
        using var gallery = Gallery.Create(Location, model);
        foreach (var (label, image) in _images.Index())
            gallery.Enroll($"{label}", image);
        var distances = _images.Select(image => model.Verify(image, _images[4], 0.5).Distance).ToArray();
        var found = gallery.Search(_images[4], 6);
        Assert.Equal(distances.Order(), found.Select(near => near.Distance), (a, b) => Math.Abs(a - b) < 1e-5);
        gallery.Store.RemoveLabel("4");
        gallery.Enroll("new", _images[4]);
        Assert.Equal((6, "new"), (gallery.Search(_images[4], 10).Count, gallery.Search(_images[4], 1)[0].Label));
    }

    [Fact]
    public void Another_model_s_gallery_is_refused_with_the_way_out()
    {
        Filled().Dispose();
        using var other = TinyModel.Calibrated(TinyModel.Options with { Seed = 10 });
        var message = Assert.Throws<GalleryException>(() => Gallery.Open(Location, other)).Message;
        Assert.Contains($"likeness gallery re-embed MODEL {Location}", message);
        Assert.Contains(_model.Fingerprint[..12], message);
    }

    [Fact]
    public void A_model_s_copy_is_the_same_model()
    {
        Filled().Dispose();
        _model.Save(Path.Combine(_folder, "copy.safetensors"));
        using var copy = Model.Load(Path.Combine(_folder, "copy.safetensors"));
        Assert.Equal(_model.Fingerprint, copy.Fingerprint);
        using var gallery = Gallery.Open(Location, copy);
        Assert.Equal("5", gallery.Search(_images[5], 1)[0].Label);
    }

    [Fact]
    public void A_thumbnail_is_the_image_itself_where_that_is_small()
    {
        using var gallery = Filled();
        Assert.Equal(Tensors.Images.ImageFile.Decode(_images[0], new()).Pixels, Tensors.Images.ImageFile.Decode(gallery.Store.Thumbnail(1), new()).Pixels);
        var large = new Tensors.Images.Bitmap(300, 150, 1, new byte[45_000]).ToPng();
        var id = gallery.Enroll("large", large).Id;
        var small = Tensors.Images.ImageFile.Probe(gallery.Store.Thumbnail(id));
        Assert.Equal((96, 48), (small.Width, small.Height));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        using var gallery = Filled();
        Assert.Contains("2 numbers; the model's have 3", Assert.Throws<ArgumentException>(() => gallery.Search((float[])[1, 2])).Message);
        Assert.Throws<ModelException>(() => gallery.Search((float[])[1, 2, float.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => gallery.Search((float[])[1, 2, 3], 0));
        Assert.Throws<Tensors.Images.ImageException>(() => gallery.Enroll("a", "no image"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdentifyOptions { Far = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new IdentifyOptions { Candidates = 0 });
        using var uncalibrated = TinyModel.Uncalibrated();
        using var other = Gallery.Create(Location + "2", uncalibrated);
        Assert.Contains("not calibrated", Assert.Throws<ModelException>(() => other.Identify(_images[0])).Message);
    }

    private Gallery Filled()
    {
        var gallery = Gallery.Create(Location, _model);
        foreach (var (label, image) in _images.Index())
            Assert.True(gallery.Enroll($"{label}", image, $"{label}.png").IsNew);
        return gallery;
    }
}
