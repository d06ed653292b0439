using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>P classes and K images of each: a batch in which every image has K - 1 positives, for mining within it.</summary>
/// <remarks>
/// Layout: K images of the first class, K of the second, ... Classes are drawn uniformly without repetition, and so are the
/// images of a class. With groups (an alphabet of characters, a maker of cars) a batch takes several classes of one group before
/// it turns to the next, so they are harder to tell apart; a group is drawn by its number of classes. Where the images of one
/// class are of several groups (photos, pictures of a catalogue) they may be drawn evenly from those.
/// Hermans et al. 2017, In Defense of the Triplet Loss, https://arxiv.org/abs/1703.07737, section 2.
/// </remarks>
public sealed class BalancedSampler : ISampler
{
    private const ulong Stream = 4;
    private readonly ClassPositions _classes;
    private readonly ClassGroups _groups;
    private readonly ClassImages _images;
    private readonly int _classesPerBatch;
    private readonly int _imagesPerClass;
    private readonly ulong _seed;

    /// <param name="labels">One class number an image; every class has at least <paramref name="imagesPerClass"/> images.</param>
    /// <param name="classesPerBatch">P, at least 2.</param>
    /// <param name="imagesPerClass">K, at least 2.</param>
    /// <param name="seed">Fixes every batch.</param>
    /// <param name="groups">How a batch goes by groups; null where they do not matter.</param>
    public BalancedSampler(int[] labels, int classesPerBatch, int imagesPerClass, ulong seed, BatchGroups? groups = null)
    {
        _classes = new ClassPositions(labels);
        if (classesPerBatch < 2)
            throw new ArgumentException($"BalancedSampler needs at least 2 classes a batch, else nothing in it differs; classesPerBatch is {classesPerBatch}.", nameof(classesPerBatch));
        if (imagesPerClass < 2)
            throw new ArgumentException($"BalancedSampler needs at least 2 images a class, else nothing in the batch is the same; imagesPerClass is {imagesPerClass}.", nameof(imagesPerClass));
        for (var c = 0; c < _classes.Count; c++)
            if (_classes[c].Length < imagesPerClass)
                throw new ArgumentException($"BalancedSampler needs {imagesPerClass} images a class; class {_classes.Labels[c]} has {_classes[c].Length}. Lower imagesPerClass or drop the class.", nameof(imagesPerClass));
        if (_classes.Count < classesPerBatch)
            throw new ArgumentException($"BalancedSampler needs {classesPerBatch} classes a batch; the labels hold {_classes.Count}. Lower classesPerBatch or add classes.", nameof(classesPerBatch));
        _groups = new ClassGroups(_classes, groups);
        _images = new ClassImages(_classes, groups is { IsEven: true } ? groups.Groups : null);
        (_classesPerBatch, _imagesPerClass, _seed) = (classesPerBatch, imagesPerClass, seed);
    }

    /// <inheritdoc/>
    public int BatchSize => _classesPerBatch * _imagesPerClass;

    /// <inheritdoc/>
    public int StepsPerEpoch => _classes.StepsFor(BatchSize);

    /// <inheritdoc/>
    public int[] Batch(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        var random = new SeededRandom(_seed, Stream, step);
        var batch = new int[BatchSize];
        var classes = _groups.Draw(ref random, _classesPerBatch);
        for (var c = 0; c < _classesPerBatch; c++)
            _images.Draw(ref random, classes[c], batch.AsSpan(c * _imagesPerClass, _imagesPerClass));
        return batch;
    }
}
