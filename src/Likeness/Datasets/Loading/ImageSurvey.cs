using Likeness.Tensors.Images;

namespace Likeness.Datasets.Loading;

/// <summary>What a sample of the images looks like: sizes, grey or colour. Training chooses its settings from it.</summary>
/// <param name="Width">Pixels across of the first image.</param>
/// <param name="Height">Pixels down of the first image.</param>
/// <param name="Channels">1 when every image looked at is grey, be it stored as grey or as colour; else 3.</param>
/// <param name="Sizes">The different sizes seen, smallest area first.</param>
public sealed record ImageSurvey(int Width, int Height, int Channels, IReadOnlyList<(int Width, int Height)> Sizes)
{
    /// <summary>Whether images of different sizes were seen.</summary>
    public bool MixedSizes => Sizes.Count > 1;

    /// <summary>The options with what was left at 0 filled in from the survey.</summary>
    public ImageOptions Complete(ImageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            Channels = options.Channels == 0 ? Channels : options.Channels,
            Width = options.Width == 0 ? Width : options.Width,
            Height = options.Height == 0 ? Height : options.Height,
        };
    }

    /// <summary>A sentence on mixed sizes, or null where all sizes seen are the same.</summary>
    /// <param name="options">What the images are brought to.</param>
    public string? Note(ImageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!MixedSizes)
            return null;
        var (least, most) = (Sizes[0], Sizes[^1]);
        var how = options.Fit switch { ImageFit.Squash => "stretched", ImageFit.CentreCrop => "cropped", _ => "letterboxed" };
        return $"sizes are mixed, from {least.Width} x {least.Height} to {most.Width} x {most.Height}; all are {how} to {options.Width} x {options.Height}";
    }
}
