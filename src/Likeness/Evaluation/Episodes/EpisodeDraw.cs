using Likeness.Randomness;

namespace Likeness.Evaluation.Episodes;

/// <summary>Draws episodes, each a pure function of the seed and its number.</summary>
/// <remarks>Within groups, a group is drawn by its number of classes, so each class takes part equally often, near enough.</remarks>
internal sealed class EpisodeDraw
{
    private const ulong Stream = 0x6570_6973;
    private readonly int[][][] _groups;     // images of each class of each group that has enough of both
    private readonly int[] _groupByClass;
    private readonly int _way;
    private readonly int _shot;
    private readonly ulong _seed;

    public EpisodeDraw(ReadOnlySpan<int> labels, ReadOnlySpan<int> groups, int way, int shot, ulong seed)
    {
        (_way, _shot, _seed) = (way, shot, seed);
        var images = new (int Group, int Label, int Image)[labels.Length];
        for (var image = 0; image < images.Length; image++)
            images[image] = (groups.IsEmpty ? 0 : groups[image], labels[image], image);
        var byGroup = images.GroupBy(image => image.Group).OrderBy(group => group.Key)
            .Select(group => group.GroupBy(image => image.Label, image => image.Image).OrderBy(c => c.Key).Select(c => c.ToArray()).Where(c => c.Length > shot).ToArray())
            .ToArray();
        _groups = [.. byGroup.Where(classes => classes.Length >= way)];
        _groupByClass = [.. _groups.Index().SelectMany(group => Enumerable.Repeat(group.Index, group.Item.Length))];
        if (_groups.Length == 0)
            throw new ArgumentException(
                $"A {way}-way {shot}-shot episode needs {way} classes{(groups.IsEmpty ? "" : " in one group")} of at least {shot + 1} images; there are at most {byGroup.Max(classes => classes.Length)}. Lower the way or the shot, or add images.", nameof(way));
    }

    public Episode Draw(int trial)
    {
        var random = new SeededRandom(_seed, Stream, trial);
        var classes = _groups[_groupByClass[random.Below(_groupByClass.Length)]];
        var (shots, queries) = (new int[_way][], new int[_way]);
        foreach (var (n, number) in DistinctNumbers.Below(classes.Length, _way, ref random).Index())
        {
            var images = classes[number];
            // Drawn one more than the shots; which of them is the query must not depend on where it stands in its class.
            var drawn = DistinctNumbers.Below(images.Length, _shot + 1, ref random).ConvertAll(i => images[i]).ToArray();
            random.Shuffle(drawn);
            (shots[n], queries[n]) = (drawn[1..], drawn[0]);
        }
        return new(shots, queries);
    }
}
