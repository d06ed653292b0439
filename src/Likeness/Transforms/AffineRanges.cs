namespace Likeness.Transforms;

/// <summary>How far <see cref="RandomAffine"/> turns, slants, stretches and moves images.</summary>
/// <remarks>The defaults are those of Koch, Zemel, Salakhutdinov 2015, section 3.3, for handwritten characters of 105 pixels.</remarks>
public sealed record AffineRanges
{
    /// <summary>Largest angle either way, 0 to 180 degrees.</summary>
    public double Degrees { get; init => field = TransformRange.Within(value, 0, 180, "affine", "degrees"); } = 10;

    /// <summary>Largest slant either way along each axis, as a share of the distance from the centre, 0 to 0.9.</summary>
    public double Shear { get; init => field = TransformRange.Within(value, 0, 0.9, "affine", "shear"); } = 0.3;

    /// <summary>Largest stretch or shrinking along each axis: 1 - scale to 1 + scale, 0 to 0.9.</summary>
    public double Scale { get; init => field = TransformRange.Within(value, 0, 0.9, "affine", "scale"); } = 0.2;

    /// <summary>Largest move either way along each axis, as a share of the side, 0 to 1.</summary>
    public double Shift { get; init => field = TransformRange.Within(value, 0, 1, "affine", "shift"); } = 2.0 / 105;

    /// <summary>All ranges times a factor.</summary>
    internal AffineRanges Times(double factor) => new() { Degrees = Degrees * factor, Shear = Shear * factor, Scale = Scale * factor, Shift = Shift * factor };
}
