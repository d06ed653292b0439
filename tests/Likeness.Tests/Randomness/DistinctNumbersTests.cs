using Likeness.Randomness;

namespace Likeness.Tests.Randomness;

public sealed class DistinctNumbersTests
{
    [Fact]
    public void As_many_as_the_bound_are_all_of_them()
    {
        var random = new SeededRandom(1, 2, 3);
        Assert.Equal([0, 1, 2, 3, 4], DistinctNumbers.Below(5, 5, ref random).Order());
    }

    [Fact]
    public void Every_set_is_equally_likely()
    {
        var random = new SeededRandom(1, 2, 3);
        var sets = new Dictionary<string, int>();
        for (var i = 0; i < 6000; i++)
        {
            var set = string.Join(' ', DistinctNumbers.Below(4, 2, ref random).Order());
            sets[set] = sets.GetValueOrDefault(set) + 1;
        }
        // Six sets of two out of four, 1,000 times each, give or take 29.
        Assert.Equal(6, sets.Count);
        Assert.All(sets.Values, count => Assert.InRange(count, 880, 1120));
    }
}
