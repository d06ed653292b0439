namespace Likeness.Studio.Endpoints;

/// <summary>Images as vectors.</summary>
/// <param name="Count">How many.</param>
/// <param name="Dimensions">Numbers in each.</param>
/// <param name="Embeddings">A vector an image, in the order sent.</param>
internal sealed record EmbedAnswer(int Count, int Dimensions, IReadOnlyList<float[]> Embeddings);
