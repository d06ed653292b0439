namespace Likeness.Miners;

/// <summary>How a triplet stands to the margin m, by t = d(a,n) − d(a,p).</summary>
public enum TripletDifficulty
{
    /// <summary>t at most m: it violates the margin.</summary>
    Violating,

    /// <summary>t at most 0: the negative is no farther than the positive.</summary>
    Hard,

    /// <summary>t above 0 and at most m: farther, but not by the margin.</summary>
    SemiHard,

    /// <summary>t above m: nothing to learn.</summary>
    Easy,
}
