using Likeness.Tensors.Images;

namespace Likeness.Reports.Charts;

/// <summary>A probe and the images nearest to it, nearest first.</summary>
/// <param name="Probe">The query image.</param>
/// <param name="Label">What it shows.</param>
/// <param name="Nearest">Its neighbours; ten are drawn.</param>
public sealed record RetrievalRow(Bitmap Probe, string Label, IReadOnlyList<RetrievedImage> Nearest);

/// <summary>A neighbour of a probe.</summary>
/// <param name="Image">The image.</param>
/// <param name="Label">What it shows; right when it equals the probe's.</param>
/// <param name="Distance">From the probe.</param>
public sealed record RetrievedImage(Bitmap Image, string Label, double Distance);
