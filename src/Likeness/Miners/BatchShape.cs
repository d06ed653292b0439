using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Checks that embeddings and labels belong together.</summary>
internal static class BatchShape
{
    /// <returns>B, the rows of the batch.</returns>
    internal static long Rows(Tensor embeddings, Tensor labels)
    {
        if (embeddings.Shape is not [var rows, _])
            throw new ArgumentException($"Embeddings have shape [{string.Join(", ", embeddings.Shape)}]; a batch of rows [B, D] is expected. Flatten what comes out of the encoder.", nameof(embeddings));
        if (labels.Shape is not [var labelled] || labelled != rows || labels.ElementType != ElementType.Int64)
            throw new ArgumentException($"Labels have shape [{string.Join(", ", labels.Shape)}] and type {labels.ElementType}; [{rows}] of Int64 is expected, one class number for each row of the embeddings.", nameof(labels));
        return rows;
    }
}
