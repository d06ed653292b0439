namespace Likeness.Reports.Charts;

/// <summary>The part of the plane a scatter shows: a square, so that distances look alike in all directions.</summary>
internal readonly record struct PlaneView(double CentreX, double CentreY, double Half)
{
    /// <summary>The square around all finite points, with a margin.</summary>
    /// <param name="points">x and y by turns.</param>
    public static PlaneView Around(ReadOnlySpan<float> points)
    {
        var (left, right, low, high) = (float.MaxValue, float.MinValue, float.MaxValue, float.MinValue);
        for (var i = 0; i + 1 < points.Length; i += 2)
        {
            if (!float.IsFinite(points[i]) || !float.IsFinite(points[i + 1]))
                continue;
            (left, right) = (Math.Min(left, points[i]), Math.Max(right, points[i]));
            (low, high) = (Math.Min(low, points[i + 1]), Math.Max(high, points[i + 1]));
        }
        if (left > right)
            return new PlaneView(0, 0, 1);
        var half = Math.Max((double)right - left, (double)high - low) / 2 * 1.06;
        // Everything in one place, a collapse: any window will do, as long as it has an extent.
        return new PlaneView(((double)left + right) / 2, ((double)low + high) / 2, half > 1e-9 ? half : 1);
    }
}
