using Likeness.Evaluation.Episodes;

namespace Likeness.Tests.Evaluation.Episodes;

public sealed class GalleryDrawTests
{
    private static readonly int[] s_labels = [.. Enumerable.Range(0, 60).Select(i => i % 5)];

    [Fact]
    public void An_image_is_either_enrolled_or_a_probe_and_each_class_has_its_share()
    {
        var drawn = new GalleryDraw(s_labels, s_labels, 3, seed: 1).Draw(0);
        Assert.Equal(Enumerable.Range(0, 60), drawn.Images.SelectMany(images => images).Concat(drawn.Probes).Order());
        Assert.All(drawn.Images.Index(), c => Assert.True(c.Item.Length == 3 && c.Item.All(image => s_labels[image] == c.Index)));
        Assert.Equal(3, drawn.Open.Count(open => open));
    }

    [Fact]
    public void Every_image_is_enrolled_and_every_class_left_out_equally_often()
    {
        var draw = new GalleryDraw(s_labels, s_labels, 3, seed: 2);
        var (enrolled, open) = (new int[60], new int[5]);
        for (var trial = 0; trial < 4000; trial++)
        {
            var drawn = draw.Draw(trial);
            foreach (var image in drawn.Images.SelectMany(images => images))
                enrolled[image]++;
            for (var c = 0; c < 5; c++)
                open[c] += drawn.Open[c] ? 1 : 0;
        }
        // 1,000 and 2,400 are expected; five standard deviations are 137 and 155.
        Assert.All(enrolled, count => Assert.InRange(count, 863, 1137));
        Assert.All(open, count => Assert.InRange(count, 2245, 2555));
    }

    [Fact]
    public void A_given_gallery_is_enrolled_whole_and_everything_else_is_a_probe()
    {
        var drawn = new GalleryDraw(s_labels, [0, 1, 1, 9], null, seed: 1).Draw(0);
        Assert.Equal([[0], [1, 2], [3]], drawn.Images);
        Assert.Equal(60, drawn.Probes.Length);
        Assert.Equal((0, 1, 2, -1), (drawn.ClassOf(0), drawn.ClassOf(1), drawn.ClassOf(9), drawn.ClassOf(4)));
    }

    [Fact]
    public void The_fewest_impostors_are_those_of_the_smallest_classes()
    {
        // Of 4, 2 and 3 images one is enrolled each, and one class of three stays out.
        var draw = new GalleryDraw([0, 0, 0, 0, 1, 1, 2, 2, 2], [0, 0, 0, 0, 1, 1, 2, 2, 2], 1, seed: 1);
        Assert.Equal((6, 3, 2, 1), (draw.ProbeCount, draw.ClassCount, draw.OpenClassCount, draw.LeastImpostors));
    }
}
