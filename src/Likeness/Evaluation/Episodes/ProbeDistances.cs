using Likeness.Comparisons;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation.Episodes;

/// <summary>How far the probes of one draw lie from those enrolled: all that rank@1 and dir@far need to know.</summary>
internal sealed class ProbeDistances
{
    /// <summary>Products of long rows differ by this share from one another where the rows are equal, so that so near a miss is a tie.</summary>
    private const double Rounding = 1e-12;
    private readonly double[] _impostors;       // rising: the nearest of the open gallery to a probe of no enrolled class
    private readonly double[] _recognised;      // its own class's distance, infinite where another class is as near
    private readonly int _closedProbes;
    private readonly int _closedRight;

    private ProbeDistances(Probe[] probes)
    {
        (_closedProbes, _closedRight) = (probes.Count(probe => probe.IsKnown), probes.Count(probe => probe.IsRankOne));
        _impostors = [.. probes.Where(probe => !probe.IsEnrolled).Select(probe => probe.Distance).Order()];
        _recognised = [.. probes.Where(probe => probe.IsEnrolled).Select(probe => probe.Distance)];
    }

    /// <summary>The share of probes whose own class is strictly nearest, all classes enrolled.</summary>
    public double RankOne => (double)_closedRight / _closedProbes;

    /// <summary>The share of probes of enrolled classes that are recognised while at most a share of the impostors is taken for anybody.</summary>
    public double DetectedAt(double far)
    {
        if (_recognised.Length == 0)
            return 0;
        // So many may be accepted; the first that may not is the bound, and who lies as far as it is refused too.
        var allowed = (int)Math.Floor(far * _impostors.Length + 1e-9);
        var bound = allowed < _impostors.Length ? _impostors[allowed] : double.PositiveInfinity;
        return (double)_recognised.Count(distance => distance < bound) / _recognised.Length;
    }

    /// <param name="images">Where the probes are.</param>
    /// <param name="gallery">Where the enrolled images are.</param>
    /// <param name="drawn">Who is enrolled.</param>
    /// <param name="rule">What a probe is compared with.</param>
    /// <param name="comparison">How two embeddings are compared.</param>
    public static ProbeDistances Of(EmbeddingSet images, EmbeddingSet gallery, DrawnGallery drawn, PrototypeRule rule, IComparison comparison)
    {
        var probes = images.Subset(drawn.Probes);
        var enrolled = Enrolled(gallery, drawn, rule);
        var rows = new DistanceRows(probes, enrolled, comparison);
        var (toDistance, judged) = (rows.ToDistance(), new Probe[probes.Count]);
        rows.ForEach((probe, scores) => judged[probe] = Judge(scores, enrolled.Labels, drawn.ClassOf(probes.Labels[probe]), drawn.Open, score => toDistance(probe, score)));
        return new(judged);
    }

    private static EmbeddingSet Enrolled(EmbeddingSet gallery, DrawnGallery drawn, PrototypeRule rule)
    {
        if (rule == PrototypeRule.NearestShot)
            return new(
                gallery.Subset([.. drawn.Images.SelectMany(images => images)]).Values,
                [.. drawn.Images.SelectMany((images, number) => images.Select(_ => number))]);
        var means = drawn.Images.Select(images => gallery.Subset(images).Values.Mean(0, keep: true)).ToArray();           // C times [1, D]
        return new(Tensor.Cat(means), [.. Enumerable.Range(0, means.Length)]);
    }

    private static Probe Judge(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, int own, bool[] open, Func<double, double> toDistance)
    {
        var (mine, others, openOthers) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < scores.Length; i++)
            if (labels[i] == own)
                mine = Math.Min(mine, scores[i]);
            else
            {
                others = Math.Min(others, scores[i]);
                if (open[labels[i]])
                    openOthers = Math.Min(openOthers, scores[i]);
            }
        var isEnrolled = own >= 0 && open[own];
        var distance = isEnrolled ? (IsBelow(mine, openOthers) ? toDistance(mine) : double.PositiveInfinity) : toDistance(openOthers);
        return new(own >= 0, own >= 0 && IsBelow(mine, others), isEnrolled, distance);
    }

    private static bool IsBelow(double mine, double other) =>
        double.IsPositiveInfinity(other) || mine < other - Rounding * Math.Max(Math.Abs(mine), Math.Abs(other));

    /// <param name="IsKnown">Whether its class is enrolled in the closed set.</param>
    /// <param name="IsRankOne">Whether it is recognised there.</param>
    /// <param name="IsEnrolled">Whether its class is enrolled in the open set.</param>
    /// <param name="Distance">To its own class, infinite where not recognised; for an impostor, to the nearest enrolled.</param>
    private readonly record struct Probe(bool IsKnown, bool IsRankOne, bool IsEnrolled, double Distance);
}
