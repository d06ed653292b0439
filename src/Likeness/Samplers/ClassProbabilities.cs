namespace Likeness.Samplers;

/// <summary>How often each class is drawn by the samplers of random pairs and triplets.</summary>
public sealed class ClassProbabilities
{
    private readonly double[]? _weights;

    private ClassProbabilities(double[]? weights = null) => _weights = weights;

    /// <summary>Every class equally often, however many images it has.</summary>
    public static ClassProbabilities Uniform { get; } = new();

    /// <summary>Each class as often as its share of the images.</summary>
    public static ClassProbabilities Proportional { get; } = new();

    /// <summary>Given weights; they need not sum to 1.</summary>
    /// <param name="weights">One a class number, 0 or more; a class of weight 0 is never drawn.</param>
    public static ClassProbabilities Custom(params double[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        for (var i = 0; i < weights.Length; i++)
            if (!double.IsFinite(weights[i]) || weights[i] < 0)
                throw new ArgumentException($"The weight of class {i} is {weights[i]}; weights must be finite and at least 0.", nameof(weights));
        return new([.. weights]);
    }

    /// <summary>Weight of each class in use, in the order of its labels.</summary>
    internal double[] WeightsOf(ClassPositions classes)
    {
        if (_weights is null)
            return [.. Enumerable.Range(0, classes.Count).Select(c => this == Uniform ? 1.0 : classes[c].Length)];
        if (classes.Labels[0] < 0 || classes.Labels[^1] >= _weights.Length)
            throw new ArgumentException($"{_weights.Length} class weights were given; the labels run from {classes.Labels[0]} to {classes.Labels[^1]}. Give one weight for each class number from 0.");
        return [.. classes.Labels.Select(label => _weights[label])];
    }
}
