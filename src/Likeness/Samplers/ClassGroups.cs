using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>Draws the classes of a batch: any, or group by group.</summary>
internal sealed class ClassGroups
{
    private readonly int[] _groupOf;
    private readonly int _classesPerGroup;

    /// <param name="classes">The classes to draw from.</param>
    /// <param name="groups">How batches are filled; without a number of classes a group, all classes are one group.</param>
    public ClassGroups(ClassPositions classes, BatchGroups? groups)
    {
        _classesPerGroup = groups is { ClassesPerGroup: not 0 and var each } ? each : classes.Count;
        if (groups is { ClassesPerGroup: 1 or < 0 })
            throw new ArgumentException($"BalancedSampler needs at least 2 classes of a group, else no two of a group meet; ClassesPerGroup is {groups.ClassesPerGroup}.", nameof(groups));
        if (groups is not null && groups.Groups.Length != classes.ImageCount)
            throw new ArgumentException($"BalancedSampler needs one group for each of the {classes.ImageCount} labels; {groups.Groups.Length} were given.", nameof(groups));
        _groupOf = [.. Enumerable.Range(0, classes.Count).Select(c => groups is { ClassesPerGroup: > 0 } ? GroupOf(c, classes, groups.Groups) : 0)];
    }

    /// <summary>Different classes; a group is drawn by how many of its classes are left.</summary>
    /// <param name="random">Moves on.</param>
    /// <param name="count">At most as many as there are.</param>
    public int[] Draw(ref SeededRandom random, int count)
    {
        List<int> left = [.. Enumerable.Range(0, _groupOf.Length)];
        var drawn = new List<int>(count);
        while (drawn.Count < count)
        {
            var group = _groupOf[left[random.Below(left.Count)]];
            var members = left.FindAll(c => _groupOf[c] == group).ToArray();
            var taken = Math.Min(Math.Min(_classesPerGroup, count - drawn.Count), members.Length);
            random.Shuffle(members, taken);
            drawn.AddRange(members.AsSpan(0, taken));
            left.RemoveAll(members.AsSpan(0, taken).ToArray().Contains);
        }
        return [.. drawn];
    }

    private static int GroupOf(int c, ClassPositions classes, int[] groups)
    {
        var group = groups[classes[c][0]];
        foreach (var position in classes[c])
            if (groups[position] != group)
                throw new ArgumentException($"Class {classes.Labels[c]} stands in groups {group} and {groups[position]}; a class belongs to one. Number the classes of each group apart.", nameof(groups));
        return group;
    }
}
