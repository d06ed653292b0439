using Likeness.Randomness;

namespace Likeness.Samplers;

/// <summary>Draws classes by their probabilities: one alone, or a second that differs from the first.</summary>
internal sealed class ClassDraw
{
    private readonly int[][] _positions;
    private readonly double[] _weights;
    private readonly double[] _before; // Weight of the classes before each; one entry more, the whole.

    /// <param name="classes">Classes of weight 0 are left out; the others have at least two images each.</param>
    /// <param name="probabilities">How often each class is drawn.</param>
    /// <param name="sampler">For messages.</param>
    public ClassDraw(ClassPositions classes, ClassProbabilities probabilities, string sampler)
    {
        if (classes.Count < 2)
            throw new ArgumentException($"{sampler} needs at least 2 classes; the labels hold 1 (class {classes.Labels[0]}). Add images of another class.");
        var weights = probabilities.WeightsOf(classes);
        var drawable = Enumerable.Range(0, classes.Count).Where(c => weights[c] > 0).ToArray();
        if (drawable.Length < 2)
            throw new ArgumentException($"{sampler} needs at least 2 classes of positive weight; {drawable.Length} of {classes.Count} has one. Raise a weight above 0.");
        foreach (var c in drawable)
            if (classes[c].Length < 2)
                throw new ArgumentException($"{sampler} needs 2 images a class; class {classes.Labels[c]} has 1. Add an image or drop the class.");
        _positions = [.. drawable.Select(c => classes[c])];
        _weights = [.. drawable.Select(c => weights[c])];
        _before = new double[drawable.Length + 1];
        for (var c = 0; c < drawable.Length; c++)
            _before[c + 1] = _before[c] + _weights[c];
    }

    /// <returns>Positions of the images of a class, and the class to pass to <see cref="Other"/>.</returns>
    public (int[] Positions, int Class) Any(ref SeededRandom random)
    {
        var c = Find(random.Unit() * _before[^1], 0, _positions.Length - 1);
        return (_positions[c], c);
    }

    /// <summary>A class other than the one drawn before, by the probabilities of those that are left.</summary>
    public int[] Other(ref SeededRandom random, int than)
    {
        var last = _positions.Length - 1;
        var at = random.Unit() * (_before[^1] - _weights[than]);
        return _positions[at < _before[than] || than == last ? Find(at, 0, than - 1) : Find(at + _weights[than], than + 1, last)];
    }

    // Clamped, because a sum of doubles can land one class beside the one it means.
    private int Find(double at, int least, int most)
    {
        var found = Array.BinarySearch(_before, at);
        return Math.Clamp(found >= 0 ? found : ~found - 1, least, most);
    }
}
