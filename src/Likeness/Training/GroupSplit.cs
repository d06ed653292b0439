using System.Collections.Immutable;
using Likeness.Datasets;
using Likeness.Randomness;

namespace Likeness.Training;

/// <summary>Holds whole groups back, such as alphabets, so that a model is chosen and calibrated on classes that it was not trained on.</summary>
internal static class GroupSplit
{
    /// <summary>Of the random numbers that choose groups.</summary>
    internal const ulong Stream = 0x47524F5550;

    /// <summary>All images of the other groups train; half of the groups held back validates, the rest calibrates.</summary>
    /// <param name="data">Images with groups.</param>
    /// <param name="count">Groups to hold back, at least 2 and fewer than there are.</param>
    /// <param name="seed">Fixes the choice.</param>
    /// <exception cref="InvalidDataException">The data has no groups, or too few.</exception>
    public static SplitPlan HoldBack(ImageDataset data, int count, long seed)
    {
        int[] groups = [.. Groups(data, count).Distinct().Order()];
        if (count >= groups.Length)
            throw new InvalidDataException($"hold-back-groups is {count}, and {data.Name} has {groups.Length} groups; at least one must be left to train on. Hold back fewer.");
        new SeededRandom((ulong)seed, Stream, 0).Shuffle(groups);
        return Plan(data, groups[count..], groups[..count]);
    }

    /// <summary>The group of each image.</summary>
    /// <param name="data">Images with groups.</param>
    /// <param name="count">Groups to hold back, for the message.</param>
    /// <exception cref="InvalidDataException">The data has no groups.</exception>
    public static ImmutableArray<int> Groups(ImageDataset data, int count) => data.Groups.IsEmpty
        ? throw new InvalidDataException($"hold-back-groups is {count}, and {data.Name} has no groups. Set it to 0, or give each image a group, such as its alphabet.")
        : data.Groups;

    private static SplitPlan Plan(ImageDataset data, int[] train, int[] heldBack)
    {
        var half = heldBack.Length / 2;
        return new(Of(train), Of(heldBack[..half]), Of(heldBack[half..]), []);

        int[] Of(int[] chosen) => [.. Enumerable.Range(0, data.Count).Where(image => chosen.Contains(data.Groups[image]))];
    }
}
