using Likeness.Tensors.Images;

namespace Likeness.Reports.Charts;

/// <summary>Two images, whether they are of one class, and how far apart the model puts them.</summary>
/// <param name="First">One image.</param>
/// <param name="Second">The other.</param>
/// <param name="Same">Whether they are of one class.</param>
/// <param name="Distance">Between their embeddings.</param>
public sealed record ImagePair(Bitmap First, Bitmap Second, bool Same, double Distance)
{
    /// <summary>What the first shows; empty where nobody said.</summary>
    public string FirstLabel { get; init; } = "";

    /// <summary>What the second shows; empty where nobody said.</summary>
    public string SecondLabel { get; init; } = "";
}
