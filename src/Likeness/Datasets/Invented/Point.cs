namespace Likeness.Datasets.Invented;

/// <summary>A place or a direction in the plane, y down.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double Length => Math.Sqrt(X * X + Y * Y);

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(double scale, Point p) => new(scale * p.X, scale * p.Y);

    /// <summary>Positive where both lead the same way.</summary>
    public double Dot(Point other) => X * other.X + Y * other.Y;

    /// <summary>The same direction, length 1; straight down where there is none.</summary>
    public Point Unit() => Length > 1e-9 ? 1 / Length * this : new Point(0, 1);

    /// <summary>The nearest place in the unit square.</summary>
    public Point Clamp() => new(Math.Clamp(X, 0, 1), Math.Clamp(Y, 0, 1));
}
