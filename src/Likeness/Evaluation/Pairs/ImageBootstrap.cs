using Likeness.Evaluation.Figures;
using Likeness.Randomness;

namespace Likeness.Evaluation.Pairs;

/// <summary>Figures of one set of pairs; NaN where the weights leave none.</summary>
/// <param name="weights">By rank, how often each pair counts.</param>
internal delegate double[] PairStatistic(ReadOnlySpan<double> weights);

/// <summary>95 % intervals of figures over pairs, by drawing the images anew many times and looking how the figures vary.</summary>
/// <remarks>
/// <code>m ~ multinomial(I; 1/I, …, 1/I),   weight of pair (a, b) = m_a · m_b</code>
/// Pairs share images: one odd image is in many pairs and spoils them together. Drawing pairs anew would treat them as
/// independent and give intervals that are too narrow, so the images are drawn and their pairs follow.
/// Snijders and Borgatti 1999, Non-parametric standard errors and tests for network statistics, Connections 22(2);
/// the interval is the percentile one, Efron 1979, Bootstrap methods, Annals of Statistics 7. Where each image is in few
/// pairs it errs on the wide side. Where all draws agree, as on a perfect set, they would claim certainty; then it is
/// Wilson's, with as many trials as there are couples of images that share none.
/// </remarks>
internal sealed class ImageBootstrap
{
    private const ulong Stream = 0x626f_6f74;
    private const int FewestDraws = 100;
    private readonly int[] _firstByRank;
    private readonly int[] _secondByRank;
    private readonly double[] _unitWeights;
    private readonly ulong _seed;
    private readonly int _imageCount;

    public ImageBootstrap(JudgedPairs judged, ulong seed)
    {
        var (pairs, ranking) = (judged.Pairs, judged.Ranking);
        var numbers = new Dictionary<int, int>();
        int NumberOf(int image) => numbers.TryGetValue(image, out var number) ? number : numbers[image] = numbers.Count;
        _firstByRank = Array.ConvertAll(ranking.Order, pair => NumberOf(pairs.First[pair]));
        _secondByRank = Array.ConvertAll(ranking.Order, pair => NumberOf(pairs.Second[pair]));
        (_unitWeights, _seed, _imageCount) = (ranking.UnitWeights, seed, numbers.Count);
    }

    /// <param name="statistic">Always gives as many figures, each in [0, 1].</param>
    /// <param name="draws">How many times the images are drawn anew.</param>
    /// <returns>For each figure its value on all pairs and its interval.</returns>
    public MetricValue[] Measure(PairStatistic statistic, int draws)
    {
        var values = statistic(_unitWeights);
        var samples = Array.ConvertAll(values, _ => new List<double>(draws));
        var weights = new double[_unitWeights.Length];
        for (var draw = 0; draw < draws; draw++)
        {
            Draw(draw, weights);
            var figures = statistic(weights);
            for (var i = 0; i < figures.Length; i++)
                if (!double.IsNaN(figures[i]))
                    samples[i].Add(figures[i]);
        }
        return [.. values.Zip(samples, Interval)];
    }

    private void Draw(int draw, double[] weights)
    {
        var random = new SeededRandom(_seed, Stream, draw);
        var times = new int[_imageCount];
        for (var i = 0; i < _imageCount; i++)
            times[random.Below(_imageCount)]++;
        for (var rank = 0; rank < weights.Length; rank++)
            weights[rank] = times[_firstByRank[rank]] * times[_secondByRank[rank]];
    }

    private MetricValue Interval(double value, List<double> sample)
    {
        sample.Sort();
        if (sample.Count < FewestDraws || sample[^1] - sample[0] < 1e-12)
            return WilsonInterval.Around(Math.Clamp(value, 0, 1), Math.Max(1, _imageCount / 2));
        return new(value, Math.Min(value, Quantile(sample, 0.025)), Math.Max(value, Quantile(sample, 0.975)));
    }

    private static double Quantile(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var (below, above) = (sorted[(int)place], sorted[Math.Min((int)place + 1, sorted.Count - 1)]);
        return below + (place - (int)place) * (above - below);
    }
}
