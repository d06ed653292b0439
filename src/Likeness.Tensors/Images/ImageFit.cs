namespace Likeness.Tensors.Images;

/// <summary>How an image of one shape becomes one of another.</summary>
public enum ImageFit
{
    /// <summary>Stretched: everything is kept, the aspect ratio is not.</summary>
    Squash,
    /// <summary>Scaled to cover, then cropped around the centre: the aspect ratio is kept, the edges are not.</summary>
    CentreCrop,
    /// <summary>Scaled to fit within black bars: everything is kept, part of the result is empty.</summary>
    Letterbox,
}
