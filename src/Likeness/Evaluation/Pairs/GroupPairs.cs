using Likeness.Evaluation.Neighbours;

namespace Likeness.Evaluation.Pairs;

/// <summary>Draws as many pairs from each group, such as an alphabet, both images of a pair from the same one.</summary>
internal static class GroupPairs
{
    /// <param name="set">Images with groups.</param>
    /// <param name="pairsOfEachKind">How many same and how many different pairs a group gives; all, where it has fewer.</param>
    /// <param name="seed">Fixes the pairs.</param>
    /// <exception cref="ArgumentException">There are no groups, or one has no same or no different pair.</exception>
    public static VerificationPairs Draw(EmbeddingSet set, int pairsOfEachKind, ulong seed)
    {
        if (set.Groups.IsEmpty)
            throw new ArgumentException("Pairs of each group were asked for; these images have no groups. Use a data set with groups, such as omniglot-koch.", nameof(set));
        int[] labels = [.. set.Labels], groups = [.. set.Groups];
        List<int> first = [], second = [];
        List<bool> same = [];
        foreach (var images in Enumerable.Range(0, set.Count).GroupBy(image => groups[image]).OrderBy(group => group.Key))
        {
            int[] members = [.. images];
            var pairs = PairDraw.From(Array.ConvertAll(members, image => labels[image]), [], pairsOfEachKind, seed);
            first.AddRange([.. pairs.First.ToArray().Select(i => members[i])]);
            second.AddRange([.. pairs.Second.ToArray().Select(i => members[i])]);
            same.AddRange(pairs.Same);
        }
        return new([.. first], [.. second], [.. same]);
    }
}
