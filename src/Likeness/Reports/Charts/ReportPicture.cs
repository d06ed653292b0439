using Likeness.Tensors.Images;

namespace Likeness.Reports.Charts;

/// <summary>A picture that the training drew.</summary>
/// <param name="Title">Two or three words; in small letters, the name of its copy in pictures/.</param>
/// <param name="Caption">What is seen in it, a sentence.</param>
/// <param name="Image">The picture.</param>
public sealed record ReportPicture(string Title, string Caption, Bitmap Image);
