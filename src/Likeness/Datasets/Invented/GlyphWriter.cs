using Likeness.Randomness;

namespace Likeness.Datasets.Invented;

/// <summary>One writer's hand: slant, size, place and pen are his own, and no two of his strokes are alike.</summary>
internal sealed class GlyphWriter
{
    private const ulong WriterStream = 103, CopyStream = 104;
    private readonly ulong _seed;
    private readonly int _writer;
    private readonly double _sloppiness, _slant, _turn, _width, _height, _pen;

    public GlyphWriter(ulong seed, int writer, double sloppiness)
    {
        (_seed, _writer, _sloppiness) = (seed, writer, sloppiness);
        var random = new SeededRandom(seed, WriterStream, writer);
        _slant = sloppiness * 0.13 * Spread(ref random);
        _turn = sloppiness * 0.04 * Spread(ref random);
        _width = 1 + sloppiness * 0.1 * Spread(ref random);
        _height = 1 + sloppiness * 0.1 * Spread(ref random);
        _pen = 0.034 * (1 + sloppiness * 0.25 * Spread(ref random));
    }

    /// <summary>Draws his copy of a character, light on dark.</summary>
    /// <param name="design">The ideal shape.</param>
    /// <param name="character">Which character it is.</param>
    /// <param name="canvas">Where to draw.</param>
    public void Write(GlyphDesign design, int character, GlyphCanvas canvas)
    {
        var random = new SeededRandom(_seed, CopyStream, ((long)_writer << 32) | (uint)character);
        var shift = _sloppiness * 0.035 * new Point(Spread(ref random), Spread(ref random));
        var turn = _turn + _sloppiness * 0.045 * Spread(ref random);
        foreach (var stroke in design.Strokes)
        {
            var drift = _sloppiness * 0.02 * new Point(Spread(ref random), Spread(ref random));
            var points = new Point[stroke.Length];
            for (var i = 0; i < points.Length; i++)
            {
                var wobble = _sloppiness * 0.032 * new Point(Spread(ref random), Spread(ref random));
                points[i] = Place(stroke[i] + drift + wobble, turn) + shift;
            }
            canvas.Draw(GlyphCurve.Through(points, design.Angular), _pen, _pen * (1 - 0.35 * random.Unit()));
        }
    }

    // Turned by the angle whose half has tangent t: cos = (1 - t²) / (1 + t²), sin = 2t / (1 + t²), without trigonometry.
    private Point Place(Point p, double t)
    {
        var (x, y) = (_width * (p.X - 0.5), _height * (p.Y - 0.5));
        x -= _slant * y;
        var (cos, sin) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t));
        return new Point(0.5 + cos * x - sin * y, 0.5 + sin * x + cos * y);
    }

    // Bell-shaped, mean 0, variance 1, never beyond 3: twelve throws less their mean would be the classic, four will do.
    private static double Spread(ref SeededRandom random) =>
        (random.Unit() + random.Unit() + random.Unit() + random.Unit() - 2) * 1.7320508075688772;
}
