namespace Likeness.Galleries;

/// <summary>How far a bulk enrolment is.</summary>
/// <param name="Images">Images of the data set.</param>
/// <param name="Added">Enrolled by this call.</param>
/// <param name="Held">Left out, as their labels held them already: from an earlier call, or as copies.</param>
/// <param name="Unreadable">Why images could not be enrolled, a line each.</param>
public sealed record BulkEnrolled(int Images, int Added, int Held, IReadOnlyList<string> Unreadable)
{
    /// <summary>Images dealt with.</summary>
    public int Done => Added + Held + Unreadable.Count;
}
