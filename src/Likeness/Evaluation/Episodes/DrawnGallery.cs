namespace Likeness.Evaluation.Episodes;

/// <summary>Who is enrolled in one draw.</summary>
/// <param name="Images">[C][K] positions of the images of each class.</param>
/// <param name="Open">[C], whether a class is enrolled in the open set too.</param>
/// <param name="Probes">Positions of the images to recognise.</param>
/// <param name="ClassOf">The position in <paramref name="Images"/> of a label's class; −1 where it is not enrolled.</param>
internal sealed record DrawnGallery(IReadOnlyList<int[]> Images, bool[] Open, int[] Probes, Func<int, int> ClassOf);
