using Likeness.Miners;
using Likeness.Tensors;
using Likeness.Tensors.Modules;

namespace Likeness.Losses;

/// <summary>Cross-batch memory: a batch is paired with the embeddings of past batches too, and meets far more negatives than it holds.</summary>
/// <remarks>
/// <code>L = L_pairs(batch, batch) + L_pairs(batch, memory)</code>
/// Wang et al. 2020, Cross-Batch Memory for Embedding Learning, https://arxiv.org/abs/1912.06798: once the encoder changes slowly, what
/// it said of an image some steps ago still holds. No gradient flows into the memory. The oldest embeddings make room for
/// the newest; all are buffers of this module, so that a checkpoint keeps them. Departure: a batch enters the memory after its
/// loss, so that no image is paired with its own copy. After <see cref="Module.Eval"/> it is the loss of the batch alone.
/// </remarks>
public sealed class CrossBatchMemoryLoss : Module, ILoss
{
    private readonly IPairLoss _loss;
    private readonly MaskedPairsMiner _miner;
    private readonly EmbeddingRing _memory;
    private readonly int _warmUpSteps;

    /// <param name="loss">What the pairs cost; its miner chooses them, among those with remembered embeddings too.</param>
    /// <param name="dimensions">D of the embeddings, at least 1.</param>
    /// <param name="capacity">How many embeddings are remembered, at least 1.</param>
    /// <param name="warmUpSteps">Batches before the memory is used, at least 0; 1,000 in the paper.</param>
    public CrossBatchMemoryLoss(IPairLoss loss, int dimensions, int capacity, int warmUpSteps = 1_000)
    {
        ArgumentNullException.ThrowIfNull(loss);
        if (warmUpSteps < 0)
            throw new ArgumentException($"CrossBatchMemoryLoss needs a warm-up of at least 0 steps; it is {warmUpSteps}.", nameof(warmUpSteps));
        _miner = loss.Miner as MaskedPairsMiner
            ?? throw new ArgumentException($"CrossBatchMemoryLoss pairs batches with remembered embeddings, and {loss.Miner.GetType().Name} chooses within a batch only. Use the miner all, random, hardest, pair-margin or multi-similarity.", nameof(loss));
        (_loss, _warmUpSteps) = (loss, warmUpSteps);
        _memory = Child("memory", new EmbeddingRing(dimensions, capacity));
        if (loss is Module learned)
            Child("loss", learned);
    }

    /// <inheritdoc/>
    public LossValue Forward(Tensor embeddings, Tensor labels)
    {
        var within = _loss.Forward(embeddings, labels);
        if (!IsTraining)
            return within;
        var usable = _memory.Batches >= _warmUpSteps && _memory.Count > 0;
        var value = usable ? Sum(within, Across(embeddings, labels)) : within;
        _memory.Add(embeddings, labels);
        return value;
    }

    private LossValue Across(Tensor embeddings, Tensor labels)
    {
        var (remembered, rememberedLabels) = _memory.Content(embeddings.ElementType);
        return _loss.Over(_miner.Mine(embeddings, labels, remembered, rememberedLabels), embeddings, remembered);
    }

    private static LossValue Sum(LossValue a, LossValue b) => new(a.Total + b.Total, (a.ActiveShare + b.ActiveShare) / 2.0);
}
