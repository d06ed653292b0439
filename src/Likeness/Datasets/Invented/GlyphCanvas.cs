namespace Likeness.Datasets.Invented;

/// <summary>Draws anti-aliased pen strokes, light on dark.</summary>
/// <param name="size">Pixels across and down.</param>
/// <param name="pixels">[H, W], drawn over.</param>
internal sealed class GlyphCanvas(int size, Memory<byte> pixels)
{
    /// <summary>Draws a path; a pixel is covered by how far it lies within the pen's radius, ramped over one pixel.</summary>
    /// <param name="path">Points in the unit square.</param>
    /// <param name="startRadius">The pen's radius at the start, as a share of the size.</param>
    /// <param name="endRadius">And at the end: pressure eases off.</param>
    public void Draw(ReadOnlySpan<Point> path, double startRadius, double endRadius)
    {
        for (var i = 0; i + 1 < path.Length; i++)
        {
            var along = (double)i / path.Length;
            DrawSegment(size * path[i], size * path[i + 1], size * (startRadius + along * (endRadius - startRadius)));
        }
    }

    private void DrawSegment(Point from, Point to, double radius)
    {
        var reach = radius + 1;
        var (left, right) = Range(from.X, to.X, reach);
        var (top, bottom) = Range(from.Y, to.Y, reach);
        var line = to - from;
        var lengthSquared = Math.Max(1e-12, line.X * line.X + line.Y * line.Y);
        var rows = pixels.Span;
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
            {
                var pixel = new Point(x + 0.5, y + 0.5) - from;
                var along = Math.Clamp((pixel.X * line.X + pixel.Y * line.Y) / lengthSquared, 0, 1);
                var cover = Math.Clamp(radius + 0.5 - (pixel - along * line).Length, 0, 1);
                var value = (byte)(255 * cover + 0.5);
                ref var there = ref rows[y * size + x];
                there = Math.Max(there, value);
            }
    }

    private (int First, int End) Range(double a, double b, double reach) =>
        ((int)Math.Clamp(Math.Min(a, b) - reach, 0, size), (int)Math.Clamp(Math.Max(a, b) + reach + 1, 0, size));
}
