using Likeness.Tensors.Images;

namespace Likeness.Reports.Charts;

/// <summary>A neighbour of a probe.</summary>
/// <param name="Image">The image.</param>
/// <param name="Label">What it shows; right when it equals the probe's.</param>
/// <param name="Distance">From the probe.</param>
public sealed record RetrievedImage(Bitmap Image, string Label, double Distance);
