using Likeness.Randomness;

namespace Likeness.Tests.Randomness;

public sealed class SeededRandomTests
{
    [Fact]
    public void The_same_key_gives_the_same_numbers()
    {
        var (a, b) = (new SeededRandom(1, 2, 3), new SeededRandom(1, 2, 3));
        for (var i = 0; i < 100; i++)
            Assert.Equal(a.Next(), b.Next());
    }

    [Theory]
    [InlineData(2, 2, 3)]
    [InlineData(1, 3, 3)]
    [InlineData(1, 2, 4)]
    public void Another_seed_stream_or_step_gives_other_numbers(ulong seed, ulong stream, long step)
    {
        var (a, b) = (new SeededRandom(1, 2, 3), new SeededRandom(seed, stream, step));
        var seen = Enumerable.Range(0, 1000).Select(_ => a.Next()).ToHashSet();
        for (var i = 0; i < 1000; i++)
            Assert.DoesNotContain(b.Next(), seen);
    }

    [Fact]
    public void Swapping_seed_and_step_gives_other_numbers() =>
        Assert.NotEqual(new SeededRandom(5, 1, 9).Next(), new SeededRandom(9, 1, 5).Next());

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public void Numbers_below_a_bound_come_equally_often(int bound)
    {
        var random = new SeededRandom(4, 0, 0);
        var counts = new int[bound];
        const int Draws = 100_000;
        for (var i = 0; i < Draws; i++)
            counts[random.Below(bound)]++;
        var expected = Draws / (double)bound;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.True(chiSquare < 30, $"chi-square {chiSquare} with {bound - 1} degrees of freedom");
    }

    [Fact]
    public void Bounds_that_do_not_divide_two_to_the_32_are_not_biased()
    {
        // 2^32 = 8/3 bound: without the redraw two of every three neighbours come 3 times in 8 and the third 2 times.
        var random = new SeededRandom(5, 0, 0);
        const int Bound = 3 << 29;
        var counts = Enumerable.Range(0, 30_000).CountBy(_ => random.Below(Bound) % 3);
        Assert.All(counts, pair => Assert.InRange(pair.Value, 9_700, 10_300));
    }

    [Fact]
    public void Below_1_is_0_and_below_0_is_refused()
    {
        var random = new SeededRandom(1, 1, 1);
        Assert.Equal(0, random.Below(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1, 1, 1).Below(0));
    }

    [Fact]
    public void Unit_numbers_have_the_mean_and_variance_of_the_uniform_distribution()
    {
        var random = new SeededRandom(6, 0, 0);
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.Unit()).ToArray();
        Assert.All(draws, draw => Assert.InRange(draw, 0, 1 - 1e-16));
        Assert.Equal(0.5, draws.Average(), 0.005);
        Assert.Equal(1 / 12.0, draws.Average(draw => (draw - 0.5) * (draw - 0.5)), 0.002);
    }

    [Fact]
    public void Two_below_are_different_and_all_ordered_pairs_come_equally_often()
    {
        var random = new SeededRandom(7, 0, 0);
        var counts = new int[4, 4];
        for (var i = 0; i < 12_000; i++)
        {
            var (first, second) = random.TwoBelow(4);
            counts[first, second]++;
        }
        for (var i = 0; i < 4; i++)
            for (var j = 0; j < 4; j++)
                Assert.InRange(counts[i, j], i == j ? 0 : 850, i == j ? 0 : 1150);
    }

    [Fact]
    public void A_shuffle_keeps_every_value_and_every_order_is_equally_likely()
    {
        var random = new SeededRandom(8, 0, 0);
        var orders = new Dictionary<string, int>();
        for (var i = 0; i < 6_000; i++)
        {
            int[] values = [1, 2, 3];
            random.Shuffle(values);
            var order = string.Concat(values);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }
        Assert.Equal(["123", "132", "213", "231", "312", "321"], orders.Keys.Order());
        Assert.All(orders.Values, count => Assert.InRange(count, 850, 1150));
    }
}
