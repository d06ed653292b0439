using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>The last embeddings and their labels; the newest take the places of the oldest.</summary>
internal sealed class EmbeddingRing : Module
{
    private readonly Tensor _embeddings;    // [M, D]
    private readonly Tensor _labels;        // [M], Int64
    private readonly Tensor _seen;          // [2], Int64: embeddings and batches so far

    public EmbeddingRing(int dimensions, int capacity)
    {
        if (dimensions < 1)
            throw new ArgumentException($"A memory needs embeddings of at least 1 dimension; it was given {dimensions}.", nameof(dimensions));
        if (capacity < 1)
            throw new ArgumentException($"A memory needs room for at least 1 embedding; it was given {capacity}.", nameof(capacity));
        Capacity = capacity;
        _embeddings = Buffer("embeddings", Tensor.Zeros([capacity, dimensions]));
        _labels = Buffer("labels", Tensor.Zeros([capacity], ElementType.Int64));
        _seen = Buffer("seen", Tensor.Zeros([2], ElementType.Int64));
    }

    public int Capacity { get; }

    /// <summary>Embeddings remembered now.</summary>
    public long Count => Math.Min(Seen(0), Capacity);

    /// <summary>Batches added so far.</summary>
    public long Batches => Seen(1);

    /// <summary>A copy, in no particular order: what is added meanwhile must not change what a gradient is worked out from.</summary>
    /// <returns>[N, D] of the type asked for, and [N].</returns>
    public (Tensor Embeddings, Tensor Labels) Content(ElementType type) =>
        (_embeddings.Slice(0, 0, Count).Clone().To(type), _labels.Slice(0, 0, Count).Clone());

    /// <param name="embeddings">[B, D]; where B is more than there is room for, the last rows are kept.</param>
    /// <param name="labels">[B].</param>
    public void Add(Tensor embeddings, Tensor labels)
    {
        using var off = Gradients.Off();
        using var scope = new TensorScope();
        var rows = embeddings.Shape[0];
        var (skipped, start) = (Math.Max(0, rows - Capacity), Seen(0) % Capacity);
        var untilEnd = Math.Min(rows, skipped + Capacity - start);
        Write(skipped, untilEnd, start);
        Write(untilEnd, rows, 0);
        _seen.CopyFrom(_seen + Tensor.From([rows - skipped, 1L]).To(_seen.Device));

        void Write(long from, long to, long place)
        {
            if (from == to)
                return;
            _embeddings.Slice(0, place, place + to - from).CopyFrom(embeddings.Slice(0, from, to));
            _labels.Slice(0, place, place + to - from).CopyFrom(labels.Slice(0, from, to));
        }
    }

    private long Seen(int index)
    {
        using var scope = new TensorScope();
        return _seen.Select(0, index).ToInt64();
    }
}
