namespace Likeness.Browser.Tests;

/// <summary>A symbol as lines of a pen, each a list of places in the unit square.</summary>
/// <param name="Lines">In the order drawn.</param>
internal sealed record Symbol(IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines)
{
    /// <summary>An upright with a bowl and a leg.</summary>
    public static Symbol R { get; } = new([[(0.3, 0.2), (0.3, 0.8)], [(0.3, 0.22), (0.6, 0.24), (0.66, 0.36), (0.58, 0.48), (0.3, 0.5)], [(0.4, 0.5), (0.7, 0.8)]]);

    /// <summary>A ring with a stroke through it.</summary>
    public static Symbol Phi { get; } = new([[.. Ring(0.5, 0.5, 0.22)], [(0.5, 0.15), (0.5, 0.85)]]);

    /// <summary>Three bars under each other.</summary>
    public static Symbol Xi { get; } = new([[(0.25, 0.25), (0.75, 0.25)], [(0.32, 0.5), (0.68, 0.5)], [(0.25, 0.75), (0.75, 0.75)]]);

    /// <summary>The same symbol as another moment of the same hand would draw it: leaning, and a little smaller.</summary>
    public Symbol Again() => new([.. Lines.Select(line => (IReadOnlyList<(double, double)>)[.. line.Select(place => Moved(place))])]);

    private static (double X, double Y) Moved((double X, double Y) place)
    {
        var (x, y) = ((place.X - 0.5) * 0.92, (place.Y - 0.5) * 0.95);
        return (0.5 + x - 0.08 * y, 0.51 + y + 0.04 * x);
    }

    private static IEnumerable<(double X, double Y)> Ring(double x, double y, double radius) =>
        Enumerable.Range(0, 25).Select(step => 2 * Math.PI * step / 24).Select(angle => (x + radius * Math.Sin(angle), y - radius * Math.Cos(angle)));
}
