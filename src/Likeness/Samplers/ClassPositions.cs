namespace Likeness.Samplers;

/// <summary>Where the images of each class stand in an array of labels; classes without images do not count.</summary>
internal sealed class ClassPositions
{
    private readonly int[][] _positions;

    public ClassPositions(int[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Length == 0)
            throw new ArgumentException("A sampler needs images; there are 0 labels. Check the split or the data folder.", nameof(labels));
        var classes = labels.Index().GroupBy(pair => pair.Item, pair => pair.Index).OrderBy(group => group.Key).ToArray();
        Labels = [.. classes.Select(group => group.Key)];
        _positions = [.. classes.Select(group => group.ToArray())];
        ImageCount = labels.Length;
    }

    /// <summary>The class numbers in use, rising.</summary>
    public int[] Labels { get; }

    public int Count => Labels.Length;

    public int ImageCount { get; }

    /// <summary>Positions of the images of the class at this index of <see cref="Labels"/>.</summary>
    public int[] this[int index] => _positions[index];

    /// <summary>Steps that draw as many images as there are, rounded up.</summary>
    public int StepsFor(int batchSize) => (ImageCount + batchSize - 1) / batchSize;
}
