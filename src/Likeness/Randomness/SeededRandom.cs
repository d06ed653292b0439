namespace Likeness.Randomness;

/// <summary>Random numbers that depend on nothing but (seed, stream, step), so any step can be drawn again at any time.</summary>
/// <remarks>
/// <code>x_k = mix(key + k γ),   key = mix(mix(mix(seed + γ) + stream + γ) + step + γ),   γ = 2^64 / golden ratio</code>
/// SplitMix64, Steele, Lea, Flood 2014, Fast Splittable Pseudorandom Number Generators,
/// https://doi.org/10.1145/2660193.2660195. Whole numbers below a bound without bias: Lemire 2019,
/// https://arxiv.org/abs/1805.10941.
/// </remarks>
/// <param name="seed">The run's seed.</param>
/// <param name="stream">What the numbers are for; two users with different streams never share a sequence.</param>
/// <param name="step">Position in training, or an epoch.</param>
internal struct SeededRandom(ulong seed, ulong stream, long step)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private ulong _state = Mix(Mix(Mix(seed + Gamma) + stream + Gamma) + (ulong)step + Gamma);

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += Gamma);

    /// <summary>Uniform in 0 .. bound - 1.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var product = (Next() >> 32) * (ulong)bound;
        if ((uint)product < (uint)bound)
        {
            // Without the redraw, values that 2^32 / bound does not share out evenly would come up too often.
            var least = (uint)-bound % (uint)bound;
            while ((uint)product < least)
                product = (Next() >> 32) * (ulong)bound;
        }
        return (int)(product >> 32);
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Two different values, uniform in 0 .. bound - 1.</summary>
    public (int First, int Second) TwoBelow(int bound)
    {
        var first = Below(bound);
        var second = Below(bound - 1);
        return (first, second < first ? second : second + 1);
    }

    /// <summary>Puts values in random order; with a count, only the first ones are drawn (from all).</summary>
    public void Shuffle(Span<int> values, int count = int.MaxValue)
    {
        for (var i = 0; i < values.Length - 1 && i < count; i++)
        {
            var j = i + Below(values.Length - i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
