namespace Likeness.Galleries.Stores;

/// <summary>What searching needs of an entry.</summary>
/// <param name="Id">Number of the entry.</param>
/// <param name="Label">Its label.</param>
/// <param name="Embedding">[D].</param>
public readonly record struct StoredVector(long Id, string Label, float[] Embedding);
