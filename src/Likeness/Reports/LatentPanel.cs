namespace Likeness.Reports;

/// <summary>One of several latent spaces that are shown side by side.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Space">The embeddings.</param>
public sealed record LatentPanel(string Title, LatentSpace Space);
