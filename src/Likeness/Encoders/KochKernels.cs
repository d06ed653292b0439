namespace Likeness.Encoders;

/// <summary>Sides of the four convolutions of a <see cref="KochEncoder"/>, in pixels.</summary>
/// <param name="First">Of the first convolution; at least 1, as all of them.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Third">Of the third.</param>
/// <param name="Fourth">Of the fourth.</param>
public sealed record KochKernels(int First, int Second, int Third, int Fourth)
{
    /// <summary>As published, for images of 105 pixels: maps of 96, 48, 42, 21, 18, 9 and 6 pixels follow each other.</summary>
    public static KochKernels Paper { get; } = new(10, 7, 4, 4);

    /// <summary>For images of 35 pixels: maps of 32, 16, 14, 7, 6, 3 and 2 pixels, each a third of the paper's.</summary>
    public static KochKernels Small { get; } = new(4, 3, 2, 2);

    /// <summary>The smallest image of which one pixel is left at the end.</summary>
    public int LeastSize => ((Fourth * 2 + Third - 1) * 2 + Second - 1) * 2 + First - 1;

    /// <summary>Side of the last map.</summary>
    /// <param name="imageSize">Side of the images, in pixels.</param>
    public int LastSide(int imageSize) => (((imageSize - First + 1) / 2 - Second + 1) / 2 - Third + 1) / 2 - Fourth + 1;
}
