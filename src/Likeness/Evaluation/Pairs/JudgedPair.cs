namespace Likeness.Evaluation.Pairs;

/// <summary>One pair and how far apart its images were found to be.</summary>
/// <param name="First">One image's position.</param>
/// <param name="Second">The other image's position.</param>
/// <param name="Same">Whether both are of one class.</param>
/// <param name="Distance">Between their embeddings.</param>
public readonly record struct JudgedPair(int First, int Second, bool Same, double Distance);
