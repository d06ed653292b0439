using System.Security.Cryptography;
using Likeness.Datasets;
using Likeness.Datasets.Invented;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Invented;

public class GlyphsTests
{
    private static readonly GlyphOptions Few = new() { Classes = 12, ImagesPerClass = 6, ClassesPerAlphabet = 5, Seed = 3 };

    private static byte[] Pixels(ImageDataset data) => [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Read(i, ImageOptions.AsIs).Pixels)];

    [Fact]
    public void The_same_seed_gives_the_same_pixels_on_every_machine()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Pixels(Glyphs.Generate(Few))));

        Assert.StartsWith("daa9fdbcbed376a1bda9b2c9e1452066b2aba691c", hash, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_gives_other_characters() =>
        Assert.NotEqual(Pixels(Glyphs.Generate(Few)), Pixels(Glyphs.Generate(Few with { Seed = 4 })));

    [Fact]
    public void Classes_groups_and_writers_are_numbered_by_position()
    {
        var data = Glyphs.Generate(Few);

        Assert.Equal(72, data.Count);
        Assert.Equal("alphabet03/character02", data.ClassNames[11]);
        Assert.Equal((1, 0, 1), (data.Labels[7], data.Groups[7], data.Annotations.Writers[7]));
        Assert.Equal(["alphabet01", "alphabet02", "alphabet03"], data.GroupNames.ToArray());
        Assert.Equal(2, data.Groups[71]);
    }

    [Fact]
    public void Without_sloppiness_all_copies_of_a_character_have_one_shape()
    {
        var data = Glyphs.Generate(Few with { Sloppiness = 0 });

        // Only the pen's pressure still varies.
        Assert.InRange(Distance(data.Read(0, ImageOptions.AsIs).Pixels, data.Read(1, ImageOptions.AsIs).Pixels), 0, 400);
    }

    [Fact]
    public void A_character_is_nearer_its_copies_than_other_characters()
    {
        var data = Glyphs.Generate(Few with { Classes = 20, ImagesPerClass = 10 });
        var images = Enumerable.Range(0, data.Count).Select(i => data.Read(i, ImageOptions.AsIs).Pixels).ToArray();

        var right = Enumerable.Range(0, data.Count).Count(probe =>
            data.Labels[Enumerable.Range(0, data.Count).Where(i => i != probe).MinBy(i => Distance(images[probe], images[i]))] == data.Labels[probe]);

        // Chance is 5 %; perfect would leave a network nothing to learn.
        Assert.InRange((double)right / data.Count, 0.4, 0.97);
    }

    [Fact]
    public void Every_image_shows_strokes_on_a_dark_ground()
    {
        var data = Glyphs.Generate(Few);
        for (var i = 0; i < data.Count; i++)
            Assert.InRange(data.Read(i, ImageOptions.AsIs).Pixels.Average(v => v), 5, 100);
    }

    [Fact]
    public void The_usual_set_parts_writers_into_train_and_test()
    {
        var splits = new Glyphs().Open("");

        Assert.Equal((1500, 500), (splits.Train.Count, splits.Test!.Count));
        Assert.False(splits.TestsNewClasses);
        Assert.Empty(splits.Train.Annotations.Writers.Intersect(splits.Test.Annotations.Writers));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GlyphOptions { Classes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GlyphOptions { Size = 4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GlyphOptions { Sloppiness = double.NaN });
    }

    private static double Distance(byte[] a, byte[] b)
    {
        long sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return Math.Sqrt(sum);
    }
}
