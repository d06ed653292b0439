namespace Likeness.Studio.OpenApi;

/// <summary>A field of a body that is no image.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="IsRequired">Whether it may not be left out.</param>
/// <param name="Description">What it means.</param>
internal sealed record SubmissionText(string Name, bool IsNumber, bool IsRequired, string Description);
