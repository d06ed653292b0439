using Likeness.Tensors;

namespace Likeness.Losses;

/// <summary>Cosines of the angles within a batch, for losses that their papers state with them.</summary>
internal static class CosineSimilarity
{
    /// <summary>Between all rows: [B, D] gives [B, B].</summary>
    internal static Tensor Within(Tensor embeddings)
    {
        var directions = embeddings.Normalize();                                        // [B, D]
        return directions.MatMul(directions.Transpose());
    }
}
