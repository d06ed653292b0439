namespace Likeness.Browser.Tests;

/// <summary>A visitor's window.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="IsDark">Whether the visitor prefers dark pages.</param>
public sealed record Look(int Width, int Height, bool IsDark)
{
    /// <summary>A laptop.</summary>
    public static Look Wide { get; } = new(1280, 800, IsDark: false);

    /// <summary>A telephone.</summary>
    public static Look Narrow { get; } = new(390, 844, IsDark: false);
}
