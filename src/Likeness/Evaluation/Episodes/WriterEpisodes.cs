using Likeness.Evaluation.Neighbours;
using Likeness.Randomness;

namespace Likeness.Evaluation.Episodes;

/// <summary>Draws one-shot episodes within a group between two writers: one wrote all examples, the other all queries.</summary>
internal sealed class WriterEpisodes
{
    private const ulong Stream = 0x7772_6974;
    private readonly (int Group, Dictionary<int, int>[] Writers)[] _groups;     // of each writer, the image of each class
    private readonly int _way;
    private readonly ulong _seed;

    /// <exception cref="ArgumentException">Groups or writers are missing, or a group has too few of classes or writers.</exception>
    public WriterEpisodes(EmbeddingSet set, int way, ulong seed)
    {
        if (set.Groups.IsEmpty || set.Writers.IsEmpty)
            throw new ArgumentException($"One-shot runs between two writers were asked for; these images have no {(set.Groups.IsEmpty ? "groups" : "writers")}. Use a data set that has both, such as omniglot-koch.", nameof(set));
        int[] labels = [.. set.Labels], groups = [.. set.Groups], writers = [.. set.Writers];
        (_way, _seed) = (way, seed);
        _groups =
        [
            .. Enumerable.Range(0, set.Count).GroupBy(image => groups[image]).OrderBy(group => group.Key).Select(group => (
                group.Key,
                group.GroupBy(image => writers[image]).OrderBy(writer => writer.Key)
                    .Select(writer => writer.GroupBy(image => labels[image]).ToDictionary(images => images.Key, images => images.First())).ToArray())),
        ];
        foreach (var (group, known) in _groups)
            if (known.Length < 2 || known.SelectMany(writer => writer.Keys).Distinct().Count(label => known.All(writer => writer.ContainsKey(label))) is var shared && shared < way)
                throw new ArgumentException($"Group {group} has {known.Length} writers, and fewer than {way} classes that all of them wrote; a {way}-way run needs two writers of {way} classes. Lower the way, or leave the group out.", nameof(set));
    }

    /// <summary>Draws so many episodes from each group, in the order of the groups.</summary>
    public Episode[] Draw(int episodesOfEachGroup) =>
        [.. _groups.Index().SelectMany(group => Enumerable.Range(0, episodesOfEachGroup).Select(run => Draw(group.Item.Writers, group.Index * episodesOfEachGroup + run)))];

    private Episode Draw(Dictionary<int, int>[] writers, int number)
    {
        var random = new SeededRandom(_seed, Stream, number);
        int[] order = [.. Enumerable.Range(0, writers.Length)];
        random.Shuffle(order);
        var (queries, shots) = (writers[order[0]], writers[order[1]]);
        int[] classes = [.. queries.Keys.Where(shots.ContainsKey).Order()];
        random.Shuffle(classes);
        return new([.. classes.Take(_way).Select(label => (int[])[shots[label]])], [.. classes.Take(_way).Select(label => queries[label])]);
    }
}
