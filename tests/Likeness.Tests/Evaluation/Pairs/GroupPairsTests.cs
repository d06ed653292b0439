using Likeness.Evaluation.Pairs;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class GroupPairsTests
{
    [Fact]
    public void Both_images_of_a_pair_are_of_one_group_and_each_group_gives_as_many()
    {
        var set = Embeddings.Alphabets(3, 6, 4, (character, _) => character);
        var pairs = GroupPairs.Draw(set, 30, seed: 2);

        for (var pair = 0; pair < pairs.Count; pair++)
        {
            Assert.Equal(set.Groups[pairs.First[pair]], set.Groups[pairs.Second[pair]]);
            Assert.Equal(pairs.Same[pair], set.Labels[pairs.First[pair]] == set.Labels[pairs.Second[pair]]);
        }
        Assert.Equal((180, 90), (pairs.Count, pairs.SameCount));
        Assert.All(Enumerable.Range(0, 3), group => Assert.Equal(60, pairs.First.ToArray().Count(image => set.Groups[image] == group)));
    }

    [Fact]
    public void Images_without_groups_are_refused() =>
        Assert.Contains("no groups", Assert.Throws<ArgumentException>(() => GroupPairs.Draw(Embeddings.Line([0, 1], [0, 0]), 1, 0)).Message);
}
