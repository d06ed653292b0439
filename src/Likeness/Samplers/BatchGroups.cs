namespace Likeness.Samplers;

/// <summary>Fills balanced batches group by group, so that classes that are easily confused meet.</summary>
/// <param name="Groups">One group number an image, such as its alphabet; a class belongs to one group.</param>
/// <param name="ClassesPerGroup">Classes taken from a group before the batch turns to another, at least 2.</param>
public sealed record BatchGroups(int[] Groups, int ClassesPerGroup);
