namespace Likeness.Samplers;

/// <summary>The images of each class of each group, where every group can give same and different pairs.</summary>
internal static class PairGroups
{
    /// <param name="labels">One class number an image.</param>
    /// <param name="groups">One group number an image; null for one group of all.</param>
    /// <returns>By group, then class: positions of its images.</returns>
    public static int[][][] Of(int[] labels, int[]? groups)
    {
        var classes = new ClassPositions(labels);
        if (groups is not null && groups.Length != labels.Length)
            throw new ArgumentException($"FixedPairsSampler needs one group for each of the {labels.Length} labels; {groups.Length} were given.", nameof(groups));
        for (var c = 0; c < classes.Count; c++)
            if (classes[c].Length < 2)
                throw new ArgumentException($"FixedPairsSampler needs 2 images a class; class {classes.Labels[c]} has 1. Add an image or drop the class.", nameof(labels));
        var members = Enumerable.Range(0, classes.Count).GroupBy(c => groups is null ? 0 : groups[classes[c][0]]).OrderBy(group => group.Key).ToArray();
        if (Array.Find(members, group => group.Count() < 2) is { } alone)
            throw new ArgumentException($"FixedPairsSampler needs at least 2 classes a group; {(groups is null ? "the labels hold" : $"group {alone.Key} has")} 1. Add images of another class, or keep pairs to no group.", nameof(groups));
        return [.. members.Select(group => group.Select(c => classes[c]).ToArray())];
    }
}
