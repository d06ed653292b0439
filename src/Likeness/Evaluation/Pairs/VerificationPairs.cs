
namespace Likeness.Evaluation.Pairs;

/// <summary>Pairs of images, by their positions in a set, and whether each is of one class.</summary>
public sealed class VerificationPairs
{
    private readonly int[] _first;
    private readonly int[] _second;
    private readonly bool[] _same;

    /// <param name="first">For each pair, one image's position, from 0.</param>
    /// <param name="second">For each pair, the other image's position; not the first's.</param>
    /// <param name="same">For each pair, whether both images are of one class.</param>
    public VerificationPairs(ReadOnlySpan<int> first, ReadOnlySpan<int> second, ReadOnlySpan<bool> same)
    {
        if (first.Length != second.Length || first.Length != same.Length)
            throw new ArgumentException($"There are {first.Length} first images, {second.Length} second images and {same.Length} answers; each pair needs one of each.", nameof(second));
        for (var pair = 0; pair < first.Length; pair++)
            if (first[pair] < 0 || second[pair] < 0 || first[pair] == second[pair])
                throw new ArgumentException($"Pair {pair} is of images {first[pair]} and {second[pair]}; expected two different positions, from 0.", nameof(first));
        (_first, _second, _same) = (first.ToArray(), second.ToArray(), same.ToArray());
        SameCount = _same.Count(isSame => isSame);
    }

    /// <summary>For each pair, one image's position.</summary>
    public ReadOnlySpan<int> First => _first;

    /// <summary>For each pair, the other image's position.</summary>
    public ReadOnlySpan<int> Second => _second;

    /// <summary>For each pair, whether both images are of one class.</summary>
    public ReadOnlySpan<bool> Same => _same;

    /// <summary>How many pairs there are.</summary>
    public int Count => _same.Length;

    /// <summary>How many of them are same.</summary>
    public int SameCount { get; }

    /// <summary>How many of them are different.</summary>
    public int DifferentCount => Count - SameCount;
}
