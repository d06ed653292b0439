using Likeness.Randomness;

namespace Likeness.Evaluation.Pairs;

/// <summary>Draws same and different pairs from labelled images, none twice, as a pure function of the seed.</summary>
/// <remarks>
/// Same pairs are shared out evenly over the classes, as far as each has them, so that a class of a thousand images does not
/// drown a hundred classes of ten. Different pairs are uniform over all there are. Where fewer exist than were asked
/// for, all are taken. The pairs come in random order, so that contiguous folds are alike.
/// </remarks>
public static class PairDraw
{
    private const ulong Stream = 0x7061_6972;

    /// <param name="labels">One class number an image; at least two classes, one of them with two images.</param>
    /// <param name="groups">One group number an image, to draw pairs within groups only; empty to draw across all.</param>
    /// <param name="pairsOfEachKind">How many same and how many different pairs to draw, at least 1.</param>
    /// <param name="seed">Fixes the pairs.</param>
    /// <exception cref="ArgumentException">When there is no same pair, or no different one.</exception>
    public static VerificationPairs From(ReadOnlySpan<int> labels, ReadOnlySpan<int> groups, int pairsOfEachKind, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pairsOfEachKind, 1);
        var runs = new ClassRuns(labels, groups);
        var random = new SeededRandom(seed, Stream, 0);
        var pairs = new List<(int First, int Second, bool Same)>();
        DrawSame(runs, pairsOfEachKind, ref random, pairs);
        if (pairs.Count == 0)
            throw new ArgumentException($"No class{Within(groups)} has two of the {labels.Length} images, so there is no same pair. Add images of the same class.", nameof(labels));
        DrawDifferent(runs, pairsOfEachKind, ref random, pairs);
        if (pairs[^1].Same)
            throw new ArgumentException($"No two of the {labels.Length} images{Within(groups)} are of different classes, so there is no different pair. Add images of another class.", nameof(labels));

        var order = new int[pairs.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        random.Shuffle(order);
        return new(
            Array.ConvertAll(order, i => pairs[i].First),
            Array.ConvertAll(order, i => pairs[i].Second),
            Array.ConvertAll(order, i => pairs[i].Same));
    }

    private static string Within(ReadOnlySpan<int> groups) => groups.IsEmpty ? "" : " within a group";

    private static void DrawSame(ClassRuns runs, int wanted, ref SeededRandom random, List<(int, int, bool)> pairs)
    {
        // Smallest class first: what it cannot give, the larger ones make up for.
        var classes = runs.Classes.OrderBy(run => run.Length).ToArray();
        for (var i = 0; i < classes.Length; i++)
        {
            var (start, length) = classes[i];
            var available = (long)length * (length - 1) / 2;
            var share = (int)Math.Min(available, wanted / (classes.Length - i));
            wanted -= share;
            foreach (var number in DistinctNumbers.Below(available, share, ref random))
            {
                var (low, high) = Couple(number);
                pairs.Add((runs.Image(start + low), runs.Image(start + high), true));
            }
        }
    }

    private static void DrawDifferent(ClassRuns runs, int wanted, ref SeededRandom random, List<(int, int, bool)> pairs)
    {
        var take = (int)Math.Min(runs.DifferentPairs, wanted);
        foreach (var number in DistinctNumbers.Below(runs.DifferentPairs, take, ref random))
        {
            var (first, second) = runs.DifferentPair(number);
            pairs.Add((first, second, false));
        }
    }

    /// <summary>Numbers the couples (low, high), low below high: (0,1), (0,2), (1,2), (0,3), …</summary>
    private static (int Low, int High) Couple(long number)
    {
        var high = (long)((1 + Math.Sqrt(1 + 8.0 * number)) / 2);
        // The root of a large number may be rounded to the next whole one.
        while (high * (high - 1) / 2 > number)
            high--;
        while (high * (high + 1) / 2 <= number)
            high++;
        return ((int)(number - high * (high - 1) / 2), (int)high);
    }
}
