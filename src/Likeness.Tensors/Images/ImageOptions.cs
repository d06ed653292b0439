namespace Likeness.Tensors.Images;

/// <summary>How a file becomes pixels: size, channels, fit. Part of what a model must remember to read new images alike.</summary>
public sealed record ImageOptions
{
    /// <summary>Every image as it is.</summary>
    public static ImageOptions AsIs { get; } = new();

    /// <summary>Pixels across; 0 (with <see cref="Height"/> 0) keeps the image's own size. 0 to 32,768.</summary>
    public int Width { get; init => field = InRange(value, 0, 32768, nameof(Width)); }

    /// <summary>Pixels down; 0 (with <see cref="Width"/> 0) keeps the image's own size. 0 to 32,768.</summary>
    public int Height { get; init => field = InRange(value, 0, 32768, nameof(Height)); }

    /// <summary>1 grey (ITU-R BT.601 luma), 3 RGB, 0 keeps the image's own.</summary>
    public int Channels
    {
        get;
        init => field = value is 0 or 1 or 3 ? value : throw new ArgumentOutOfRangeException(nameof(Channels), value, "Channels is 1 (grey), 3 (RGB) or 0 (the image's own).");
    }

    /// <summary>How an image of another shape is fitted.</summary>
    public ImageFit Fit { get; init; }

    /// <summary>Turns dark strokes on light paper into light strokes on a dark ground: v becomes 255 - v.</summary>
    public bool Invert { get; init; }

    /// <summary>
    /// Brings a drawing to white strokes on black, whatever it was drawn with: inverts it where its ground is light, then brings the ground to
    /// 0 and the strongest stroke to 255. The ground is what most of the border shows. Black ink on white comes out as by <see cref="Invert"/>.
    /// </summary>
    public bool DarkGround { get; init; }

    /// <summary>
    /// Continues the ground on all four sides before the image is brought to its size, by this share of its longer side, 0 to 1: 0.2 makes
    /// 28 x 28 pixels 40 x 40. For strokes that fill their image more than those that a model knows. Needs a <see cref="Width"/>.
    /// </summary>
    public double Pad { get; init => field = InRange(value, 0, 1, nameof(Pad)); }

    /// <summary>Files whose header states more pixels are refused before anything is allocated. 1 to 2^31 - 1.</summary>
    public long PixelLimit { get; init => field = InRange(value, 1, int.MaxValue, nameof(PixelLimit)); } = 100_000_000;

    /// <summary>Bytes that an image decoded so takes; 0 where its own size or channels are kept.</summary>
    public int Bytes => checked(Width * Height * Channels);

    /// <summary>Square images of one size.</summary>
    /// <param name="size">Pixels across and down.</param>
    /// <param name="channels">1 grey, 3 RGB, 0 each image's own.</param>
    public static ImageOptions Square(int size, int channels = 0) => new() { Width = size, Height = size, Channels = channels };

    private static T InRange<T>(T value, T least, T most, string name) where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} to {most}.");
}
