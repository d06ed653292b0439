namespace Likeness.Randomness;

/// <summary>Draws whole numbers without repetition, each set of them equally likely.</summary>
/// <remarks>Floyd's algorithm: Bentley and Floyd 1987, A sample of brilliance, Communications of the ACM 30(9). It takes as many draws as numbers, however large the bound.</remarks>
internal static class DistinctNumbers
{
    /// <returns><paramref name="count"/> different numbers from 0 to <paramref name="bound"/> − 1, in the order drawn.</returns>
    public static List<long> Below(long bound, int count, ref SeededRandom random)
    {
        var (drawn, numbers) = (new HashSet<long>(count), new List<long>(count));
        for (var last = bound - count; last < bound; last++)
        {
            var number = (long)(random.Unit() * (last + 1));
            if (!drawn.Add(number))
                drawn.Add(number = last);
            numbers.Add(number);
        }
        return numbers;
    }
}
