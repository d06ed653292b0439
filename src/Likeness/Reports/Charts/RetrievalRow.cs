using Likeness.Tensors.Images;

namespace Likeness.Reports.Charts;

/// <summary>A probe and the images nearest to it, nearest first.</summary>
/// <param name="Probe">The query image.</param>
/// <param name="Label">What it shows.</param>
/// <param name="Nearest">Its neighbours; ten are drawn.</param>
public sealed record RetrievalRow(Bitmap Probe, string Label, IReadOnlyList<RetrievedImage> Nearest)
{
    /// <summary>What stands above the row; the label where nothing else is given.</summary>
    public string Caption { get; init => field = value.Length > 0 ? value : Label; } = Label;
}
