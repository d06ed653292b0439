namespace Likeness.Models;

/// <summary>The answer to: are these two the same?</summary>
/// <param name="Same">Whether the distance is within the threshold.</param>
/// <param name="Distance">Smaller is nearer.</param>
/// <param name="Probability">Probability of being the same when same and different pairs are equally likely beforehand, 0 to 1.</param>
/// <param name="Threshold">Largest distance that counts as the same.</param>
/// <param name="Far">False-accept rate that the threshold keeps to: the share of different pairs it takes for the same.</param>
public sealed record Verification(bool Same, double Distance, double Probability, double Threshold, double Far);
