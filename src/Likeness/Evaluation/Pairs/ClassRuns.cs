
namespace Likeness.Evaluation.Pairs;

/// <summary>Images sorted by group, then class, so that those of one class stand together and every different pair has a number.</summary>
/// <remarks>
/// An image's partners before it are the images of its group in earlier classes, which stand together too. Counting
/// them image by image numbers all different pairs without listing one.
/// </remarks>
internal sealed class ClassRuns
{
    private readonly int[] _images;
    private readonly int[] _groupStart;     // by place: where its group begins
    private readonly long[] _pairsBefore;   // by place: different pairs whose later image stands before it

    public ClassRuns(ReadOnlySpan<int> labels, ReadOnlySpan<int> groups)
    {
        if (!groups.IsEmpty && groups.Length != labels.Length)
            throw new ArgumentException($"There are {labels.Length} labels and {groups.Length} groups; each image needs one of both.", nameof(groups));
        var keys = new (int Group, int Label, int Image)[labels.Length];
        for (var image = 0; image < keys.Length; image++)
            keys[image] = (groups.IsEmpty ? 0 : groups[image], labels[image], image);
        Array.Sort(keys);
        _images = Array.ConvertAll(keys, key => key.Image);
        _groupStart = new int[keys.Length];
        _pairsBefore = new long[keys.Length + 1];

        var (groupStart, classStart) = (0, 0);
        for (var place = 0; place < keys.Length; place++)
        {
            var newGroup = place > 0 && keys[place].Group != keys[place - 1].Group;
            if (newGroup || (place > 0 && keys[place].Label != keys[place - 1].Label))
            {
                Classes.Add((classStart, place - classStart));
                classStart = place;
            }
            groupStart = newGroup ? place : groupStart;
            _groupStart[place] = groupStart;
            _pairsBefore[place + 1] = _pairsBefore[place] + classStart - groupStart;
        }
        Classes.Add((classStart, keys.Length - classStart));
    }

    /// <summary>Where each class of each group begins, and how many images it has.</summary>
    public List<(int Start, int Length)> Classes { get; } = [];

    /// <summary>How many pairs of different classes there are within the groups.</summary>
    public long DifferentPairs => _pairsBefore[^1];

    public int Image(int place) => _images[place];

    /// <summary>The different pair of a number from 0 to <see cref="DifferentPairs"/> − 1.</summary>
    public (int First, int Second) DifferentPair(long number)
    {
        // The last place before which there are at most so many pairs; places without partners repeat the count.
        var (low, high) = (0, _images.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pairsBefore[middle] <= number ? (middle, high) : (low, middle - 1);
        }
        return (_images[_groupStart[low] + (int)(number - _pairsBefore[low])], _images[low]);
    }
}
