using Likeness.Evaluation.Episodes;

namespace Likeness.Tests.Evaluation.Episodes;

public sealed class EpisodeDrawTests
{
    private static readonly int[] s_labels = [.. Enumerable.Range(0, 60).Select(i => i % 10)];
    private static readonly int[] s_groups = [.. s_labels.Select(label => label / 5)];

    [Fact]
    public void An_episode_holds_different_classes_and_no_image_twice()
    {
        var draw = new EpisodeDraw(s_labels, [], 5, 3, seed: 1);
        for (var trial = 0; trial < 100; trial++)
        {
            var episode = draw.Draw(trial);
            var images = episode.Queries.Concat(episode.Shots.SelectMany(shots => shots)).ToArray();
            Assert.Equal(20, images.Distinct().Count());
            Assert.Equal(5, episode.Queries.Select(image => s_labels[image]).Distinct().Count());
            for (var n = 0; n < 5; n++)
                Assert.All(episode.Shots[n], image => Assert.Equal(s_labels[episode.Queries[n]], s_labels[image]));
        }
    }

    [Fact]
    public void Within_groups_all_classes_are_of_one_group_and_every_group_takes_part()
    {
        var draw = new EpisodeDraw(s_labels, s_groups, 4, 1, seed: 1);
        var groups = Enumerable.Range(0, 50).Select(trial => draw.Draw(trial).Queries.Select(image => s_groups[image]).Distinct().Single()).ToArray();
        Assert.Equal([0, 1], groups.Distinct().Order());
    }

    [Fact]
    public void Every_image_is_as_likely_the_query_as_any_other()
    {
        var draw = new EpisodeDraw(s_labels, [], 5, 2, seed: 2);
        var asked = Enumerable.Range(0, 6000).SelectMany(trial => draw.Draw(trial).Queries).CountBy(image => image).ToDictionary();
        // 30,000 queries over 60 images: 500 each, give or take 22.
        Assert.All(Enumerable.Range(0, 60), image => Assert.InRange(asked[image], 400, 600));
    }

    [Fact]
    public void An_episode_depends_on_nothing_but_the_seed_and_its_number()
    {
        var (one, other) = (new EpisodeDraw(s_labels, [], 5, 1, seed: 9), new EpisodeDraw(s_labels, [], 5, 1, seed: 9));
        one.Draw(0);
        Assert.Equal(one.Draw(17).Queries, other.Draw(17).Queries);
    }

    [Fact]
    public void Too_few_classes_of_enough_images_are_counted_and_refused()
    {
        Assert.Contains("needs 11 classes of at least 2 images; there are at most 10",
            Assert.Throws<ArgumentException>(() => new EpisodeDraw(s_labels, [], 11, 1, seed: 1)).Message);
        Assert.Contains("in one group of at least 2 images; there are at most 5",
            Assert.Throws<ArgumentException>(() => new EpisodeDraw(s_labels, s_groups, 6, 1, seed: 1)).Message);
        Assert.Contains("at most 0", Assert.Throws<ArgumentException>(() => new EpisodeDraw(s_labels, [], 2, 6, seed: 1)).Message);
    }
}
