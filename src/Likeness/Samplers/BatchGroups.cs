namespace Likeness.Samplers;

/// <summary>How balanced batches go by groups.</summary>
/// <param name="Groups">One group number an image, such as its alphabet.</param>
public sealed record BatchGroups(int[] Groups)
{
    /// <summary>
    /// Classes taken from a group before the batch turns to another, at least 2, so that classes that are easily confused meet; each class is of one
    /// group then. 0 draws classes from all groups alike.
    /// </summary>
    public int ClassesPerGroup { get; init; }

    /// <summary>Whether the images of a class are drawn evenly from its groups, a rare group's as well as a common one's.</summary>
    public bool IsEven { get; init; }
}
