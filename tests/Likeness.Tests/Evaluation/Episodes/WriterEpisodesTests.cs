using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Tests.Evaluation.Episodes;

public sealed class WriterEpisodesTests
{
    private static readonly EmbeddingSet s_set = Embeddings.Alphabets(3, 8, 4, (character, _) => character);

    [Fact]
    public void One_writer_wrote_all_examples_and_another_all_queries_of_the_same_classes_of_one_group()
    {
        var episodes = new WriterEpisodes(s_set, 5, seed: 1).Draw(2);

        Assert.Equal([0, 0, 1, 1, 2, 2], episodes.Select(episode => s_set.Groups[episode.Queries[0]]));
        Assert.All(episodes, episode =>
        {
            int[] shots = [.. episode.Shots.Select(images => Assert.Single(images))];
            Assert.Equal(5, episode.Queries.Select(image => s_set.Labels[image]).Distinct().Count());
            Assert.Equal(episode.Queries.Select(image => s_set.Labels[image]), shots.Select(image => s_set.Labels[image]));
            Assert.Single(episode.Queries.Concat(shots).Select(image => s_set.Groups[image]).Distinct());
            Assert.NotEqual(
                Assert.Single(episode.Queries.Select(image => s_set.Writers[image]).Distinct()),
                Assert.Single(shots.Select(image => s_set.Writers[image]).Distinct()));
        });
    }
}
