namespace Likeness.Datasets.Invented;

/// <summary>The path of a pen through given points.</summary>
internal static class GlyphCurve
{
    private const int StepsPerPoint = 10;

    /// <summary>Straight lines, or a Catmull-Rom spline: p(t) = ½ [2b + (c − a) t + (2a − 5b + 4c − d) t² + (3b − a − 3c + d) t³] between b and c.</summary>
    /// <remarks>Catmull, Rom 1974, A class of local interpolating splines, https://doi.org/10.1016/B978-0-12-079050-0.50020-5.</remarks>
    public static Point[] Through(Point[] points, bool straight)
    {
        if (straight)
            return points;
        var path = new List<Point> { points[0] };
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var (b, c) = (points[i], points[i + 1]);
            // Beyond the ends the path goes on as it came.
            var a = i > 0 ? points[i - 1] : 2 * b - c;
            var d = i + 2 < points.Length ? points[i + 2] : 2 * c - b;
            for (var step = 1; step <= StepsPerPoint; step++)
            {
                var t = (double)step / StepsPerPoint;
                path.Add(0.5 * (2 * b + t * (c - a) + t * t * (2 * a - 5 * b + 4 * c - d) + t * t * t * (3 * b - a - 3 * c + d)));
            }
        }
        return [.. path];
    }
}
