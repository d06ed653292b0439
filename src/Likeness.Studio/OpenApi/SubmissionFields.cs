namespace Likeness.Studio.OpenApi;

/// <summary>What an endpoint reads from a body, for the API's description.</summary>
/// <param name="Images">Fields that hold image files.</param>
/// <param name="SeveralImages">Whether such a field may hold several.</param>
/// <param name="Texts">Other fields, with what each means.</param>
internal sealed record SubmissionFields(IReadOnlyList<string> Images, bool SeveralImages, IReadOnlyList<SubmissionText> Texts);
