using Likeness.Evaluation.Pairs;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class PairDrawTests
{
    private static readonly int[] s_labels = [.. Enumerable.Range(0, 300).Select(i => i % 7)];

    private static (int, int)[] Couples(VerificationPairs pairs, bool same) =>
        [.. Enumerable.Range(0, pairs.Count).Where(pair => pairs.Same[pair] == same).Select(pair =>
            (Math.Min(pairs.First[pair], pairs.Second[pair]), Math.Max(pairs.First[pair], pairs.Second[pair])))];

    [Fact]
    public void As_many_of_each_kind_as_asked_none_twice_and_each_what_it_says()
    {
        var pairs = PairDraw.From(s_labels, [], 500, seed: 1);
        Assert.Equal((500, 500), (pairs.SameCount, pairs.DifferentCount));
        Assert.Equal(500, Couples(pairs, true).Distinct().Count());
        Assert.Equal(500, Couples(pairs, false).Distinct().Count());
        for (var pair = 0; pair < pairs.Count; pair++)
            Assert.Equal(s_labels[pairs.First[pair]] == s_labels[pairs.Second[pair]], pairs.Same[pair]);
    }

    [Fact]
    public void Where_fewer_exist_all_are_taken()
    {
        int[] labels = [5, 5, 5, 2, 2, 9];
        var pairs = PairDraw.From(labels, [], 1000, seed: 3);
        Assert.Equal([(0, 1), (0, 2), (1, 2), (3, 4)], Couples(pairs, true).Order());
        var expected = from i in Enumerable.Range(0, 6) from j in Enumerable.Range(i + 1, 5 - i) where labels[i] != labels[j] select (i, j);
        Assert.Equal(expected, Couples(pairs, false).Order());
    }

    [Fact]
    public void Same_pairs_are_shared_out_evenly_and_large_classes_make_up_for_small_ones()
    {
        int[] labels = [.. Enumerable.Repeat(0, 2), .. Enumerable.Repeat(1, 50), .. Enumerable.Repeat(2, 200)];
        var pairs = PairDraw.From(labels, [], 301, seed: 1);
        Assert.Equal([(0, 1), (1, 150), (2, 150)], Couples(pairs, true).CountBy(couple => labels[couple.Item1]).Select(c => (c.Key, c.Value)).Order());
    }

    [Fact]
    public void Within_groups_both_images_are_of_one_group()
    {
        int[] groups = [.. s_labels.Select(label => label % 3)];
        var pairs = PairDraw.From(s_labels, groups, 400, seed: 1);
        for (var pair = 0; pair < pairs.Count; pair++)
            Assert.Equal(groups[pairs.First[pair]], groups[pairs.Second[pair]]);
        Assert.Equal(3, Couples(pairs, false).Select(couple => groups[couple.Item1]).Append(0).Append(1).Append(2).Distinct().Count());
    }

    [Fact]
    public void Every_different_pair_is_as_likely_as_any_other()
    {
        int[] labels = [0, 0, 0, 1, 2];
        var drawn = Enumerable.Range(0, 7000).SelectMany(seed => Couples(PairDraw.From(labels, [], 1, (ulong)seed), false)).CountBy(c => c).ToDictionary();
        // Seven such pairs, drawn 1,000 times each, give or take 29.
        Assert.Equal(7, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 880, 1120));
    }

    [Fact]
    public void The_kinds_are_mixed_so_that_contiguous_folds_are_alike()
    {
        var pairs = PairDraw.From(s_labels, [], 500, seed: 1);
        for (var fold = 0; fold < 10; fold++)
        {
            var start = fold * 100;
            Assert.InRange(Enumerable.Range(start, 100).Count(pair => pairs.Same[pair]), 30, 70);
        }
    }

    [Fact]
    public void The_seed_alone_fixes_the_pairs()
    {
        Assert.Equal(PairDraw.From(s_labels, [], 50, seed: 1).First.ToArray(), PairDraw.From(s_labels, [], 50, seed: 1).First.ToArray());
        Assert.NotEqual(PairDraw.From(s_labels, [], 50, seed: 1).First.ToArray(), PairDraw.From(s_labels, [], 50, seed: 2).First.ToArray());
    }

    [Fact]
    public void A_class_so_large_that_its_pairs_outnumber_an_int_is_no_problem()
    {
        int[] labels = [.. Enumerable.Repeat(0, 100_000), 1];
        var pairs = PairDraw.From(labels, [], 1000, seed: 1);
        Assert.Equal(1000, Couples(pairs, true).Distinct().Count());
        Assert.All(Couples(pairs, true), couple => Assert.InRange(couple.Item2, couple.Item1 + 1, 99_999));
    }

    [Fact]
    public void When_a_kind_does_not_exist_it_says_which()
    {
        Assert.Contains("no same pair", Assert.Throws<ArgumentException>(() => PairDraw.From([1, 2, 3], [], 5, 1)).Message);
        Assert.Contains("no different pair", Assert.Throws<ArgumentException>(() => PairDraw.From([1, 1, 1], [], 5, 1)).Message);
        Assert.Contains("within a group", Assert.Throws<ArgumentException>(() => PairDraw.From([1, 1, 2], [0, 0, 1], 5, 1)).Message);
        Assert.Throws<ArgumentException>(() => PairDraw.From([1, 1, 2], [0, 0], 5, 1));
    }
}
