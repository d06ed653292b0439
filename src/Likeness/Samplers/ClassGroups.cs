using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>The classes of each group; without groups, all classes in one.</summary>
internal sealed class ClassGroups
{
    private readonly int[][] _members;
    private readonly int _classCount;

    /// <param name="classes">The classes to part.</param>
    /// <param name="groups">One group number an image, or null.</param>
    /// <param name="classesPerBatch">The fewest classes that a group may have.</param>
    public ClassGroups(ClassPositions classes, int[]? groups, int classesPerBatch)
    {
        _classCount = classes.Count;
        if (groups is null)
        {
            _members = [[.. Enumerable.Range(0, classes.Count)]];
            if (classes.Count < classesPerBatch)
                throw new ArgumentException($"BalancedSampler needs {classesPerBatch} classes a batch; the labels hold {classes.Count}. Lower classesPerBatch or add classes.", nameof(classesPerBatch));
            return;
        }
        if (groups.Length != classes.ImageCount)
            throw new ArgumentException($"BalancedSampler needs one group for each of the {classes.ImageCount} labels; {groups.Length} were given.", nameof(groups));
        var members = Enumerable.Range(0, classes.Count).GroupBy(c => GroupOf(c, classes, groups)).OrderBy(group => group.Key).ToArray();
        foreach (var group in members)
            if (group.Count() < classesPerBatch)
                throw new ArgumentException($"BalancedSampler needs {classesPerBatch} classes a group; group {group.Key} has {group.Count()}. Lower classesPerBatch or drop the group.", nameof(groups));
        _members = [.. members.Select(group => group.ToArray())];
    }

    /// <summary>The classes of one group, drawn by its number of classes; the caller may reorder them.</summary>
    public int[] Draw(ref SeededRandom random)
    {
        if (_members.Length == 1)
            return [.. _members[0]];
        var drawn = random.Below(_classCount);
        var group = 0;
        while (drawn >= _members[group].Length)
            drawn -= _members[group++].Length;
        return [.. _members[group]];
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
