namespace Likeness.Galleries.Stores;

/// <summary>What a gallery was made for: distances between embeddings of two models mean nothing.</summary>
/// <param name="Model">Fingerprint of the model whose embeddings it keeps, in hex.</param>
/// <param name="Dimensions">D, numbers in an embedding, 1 to 4096.</param>
/// <param name="Comparison">How the model compares two embeddings: a name of the Catalog.</param>
/// <param name="Created">When it was made.</param>
public sealed record GalleryDescription(string Model, int Dimensions, string Comparison, DateTimeOffset Created)
{
    /// <summary>Comparisons that need nothing but the two embeddings; others are learned and lie in the model.</summary>
    public const string Euclidean = "euclidean";

    /// <inheritdoc cref="Euclidean"/>
    public const string Cosine = "cosine";

    /// <summary>Whether a data base or a graph of neighbours can compare as the model does.</summary>
    public bool IsGeometric => Comparison is Euclidean or Cosine;

    /// <summary>Refuses what no gallery can be made for.</summary>
    /// <exception cref="GalleryException">A value is out of its range.</exception>
    internal GalleryDescription Checked(string where) =>
        Dimensions is >= 1 and <= 4096 && Model is { Length: > 0 and <= 200 } && Comparison is { Length: > 0 and <= 100 }
            ? this
            : throw new GalleryException($"{where} says that it keeps embeddings of {Dimensions} numbers by the model '{Model}', compared by '{Comparison}'; expected 1 to 4096 numbers, a model and a comparison. The gallery is damaged.");
}
