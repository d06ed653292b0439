using Likeness.Tensors;

namespace Likeness.Miners;

/// <summary>Which rows of a batch are of one class, as masks of type Bool.</summary>
internal sealed class LabelMasks
{
    public LabelMasks(Tensor embeddings, Tensor labels)
    {
        var rows = BatchShape.Rows(embeddings, labels);
        Index = Tensor.Arange(0, rows, device: labels.Device);
        var agree = labels.Unsqueeze(1).EqualTo(labels.Unsqueeze(0));                   // [B, B]
        Above = Index.Unsqueeze(1) < Index.Unsqueeze(0);                                // [B, B]
        Same = agree & Index.Unsqueeze(1).NotEqualTo(Index.Unsqueeze(0));               // [B, B]
        Different = !agree;                                                             // [B, B]
    }

    /// <summary>[B], 0 .. B - 1.</summary>
    public Tensor Index { get; }

    /// <summary>[B, B], i &lt; j: each pair once.</summary>
    public Tensor Above { get; }

    /// <summary>[B, B], two rows of one class; a row is no pair with itself.</summary>
    public Tensor Same { get; }

    /// <summary>[B, B], two rows of different classes.</summary>
    public Tensor Different { get; }

    /// <summary>Row and column of each true element of a mask [N, M]: twice [P].</summary>
    public static (Tensor Rows, Tensor Columns) Places(Tensor mask)
    {
        var places = mask.NonZero();                                                    // [P, 2]
        return (places.Select(1, 0).Contiguous(), places.Select(1, 1).Contiguous());
    }
}
