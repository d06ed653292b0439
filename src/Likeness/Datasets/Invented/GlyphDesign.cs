using Likeness.Randomness;

namespace Likeness.Datasets.Invented;

/// <summary>The ideal shape of an invented character: strokes, each a few points that a pen passes through.</summary>
/// <remarks>Only + - * / and square roots are used, which IEEE 754 defines to the bit, so that every machine draws the same.</remarks>
internal sealed class GlyphDesign
{
    private const ulong AlphabetStream = 101, CharacterStream = 102;
    private const double Margin = 0.18;

    private GlyphDesign(Point[][] strokes, bool angular) => (Strokes, Angular) = (strokes, angular);

    /// <summary>Points in the unit square, y down.</summary>
    public Point[][] Strokes { get; }

    /// <summary>Whether the pen goes straight from point to point or in curves.</summary>
    public bool Angular { get; }

    /// <summary>Invents one character. Those of one alphabet share their number of strokes, straightness and compactness.</summary>
    public static GlyphDesign Invent(ulong seed, int character, int alphabet)
    {
        var style = new SeededRandom(seed, AlphabetStream, alphabet);
        var mostStrokes = 2 + style.Below(3);
        var curl = 0.5 + 0.8 * style.Unit();
        var straightness = style.Unit();

        var random = new SeededRandom(seed, CharacterStream, character);
        var strokes = new List<Point[]>();
        var count = 1 + random.Below(mostStrokes);
        // A shape that is nearly a line is told from others by its slope alone, which writers do not keep to.
        while (strokes.Count < count || Slimness(strokes) > 2.2)
            strokes.Add(Stroke(ref random, strokes, curl));
        return new GlyphDesign(Centre(strokes), random.Unit() < straightness * 0.6);
    }

    private static Point[] Stroke(ref SeededRandom random, List<Point[]> before, double curl)
    {
        // Most strokes set off from where an earlier one passed, as the bars of a letter do.
        var start = new Point(random.Unit(), random.Unit());
        if (before.Count > 0 && random.Unit() < 0.7)
            start = before[random.Below(before.Count)] is var earlier ? earlier[random.Below(earlier.Length)] : start;
        var points = new Point[3 + random.Below(3)];
        points[0] = start;
        // The first step leads towards the middle, the others keep some of the pen's direction.
        var direction = (new Point(0.5, 0.5) - start).Unit();
        for (var i = 1; i < points.Length; i++)
        {
            direction = Turn(ref random, direction, curl);
            points[i] = (points[i - 1] + (0.28 + 0.3 * random.Unit()) * direction).Clamp();
        }
        return points;
    }

    // Never nearly straight back: a pen that retraces its way leaves a blot, not a letter.
    private static Point Turn(ref SeededRandom random, Point direction, double curl)
    {
        while (true)
        {
            var turned = (direction + curl * 1.3 * Direction(ref random)).Unit();
            if (turned.Dot(direction) > -0.4)
                return turned;
        }
    }

    private static Point Direction(ref SeededRandom random)
    {
        while (true)
        {
            var point = new Point(2 * random.Unit() - 1, 2 * random.Unit() - 1);
            if (point.Length is > 0.1 and <= 1)
                return point.Unit();
        }
    }

    private static double Slimness(List<Point[]> strokes)
    {
        var (least, most) = Bounds(strokes);
        var extent = most - least;
        return Math.Max(extent.X, extent.Y) / Math.Max(1e-9, Math.Min(extent.X, extent.Y));
    }

    private static (Point Least, Point Most) Bounds(List<Point[]> strokes)
    {
        var all = strokes.SelectMany(stroke => stroke).ToArray();
        return (new Point(all.Min(p => p.X), all.Min(p => p.Y)), new Point(all.Max(p => p.X), all.Max(p => p.Y)));
    }

    // Scaled to fill the square but for a margin, without making a flat stroke tall.
    private static Point[][] Centre(List<Point[]> strokes)
    {
        var (least, most) = Bounds(strokes);
        var extent = most - least;
        var scale = (1 - 2 * Margin) / Math.Max(0.25, Math.Max(extent.X, extent.Y));
        var middle = 0.5 * (least + most);
        return [.. strokes.Select(stroke => stroke.Select(p => new Point(0.5, 0.5) + scale * (p - middle)).ToArray())];
    }
}
