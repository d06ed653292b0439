namespace Likeness.Studio.Endpoints;

/// <summary>The models served.</summary>
internal sealed record ModelList(IReadOnlyList<ModelAnswer> Models);
