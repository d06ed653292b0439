namespace Likeness.Losses;

/// <summary>Over which triplets a triplet loss is averaged.</summary>
public enum TripletMean
{
    /// <summary>Those that violate the margin, so the gradient does not fade as training goes well.</summary>
    Violated,

    /// <summary>All that were mined, satisfied ones counting as 0.</summary>
    All,
}
