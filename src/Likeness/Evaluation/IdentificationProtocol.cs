using Likeness.Comparisons;
using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Who is this, of all who are enrolled, or is it nobody? Measured over many drawn galleries.</summary>
/// <remarks>
/// Each draw enrols K images of every class; the others are probes. A probe is recognised when an image of its own class is
/// strictly the nearest of the gallery, so a tie is wrong. Closed set, all classes enrolled:
/// <code>rank@1 = recognised probes / probes</code>
/// Open set, half of the classes left out of the gallery, by chance, their images becoming impostors:
/// <code>dir@far=f = probes of enrolled classes that are recognised at a distance below τ(f) / probes of enrolled classes
/// τ(f): the largest for which at most a share f of the impostors has any enrolled image nearer than τ</code>
/// Phillips, Grother and Micheals 2011, Evaluation methods in face recognition, Handbook of Face Recognition, chapter 21. τ holds for the
/// whole gallery of its size, not for a pair. Rates that the impostors of one draw are too few for (<see cref="SupportedFar"/>) are
/// left out. Intervals are Student's over the draws, which share images: they speak of these images, not of others like them. With a
/// gallery given, rank@1 has nothing drawn, and its interval is Wilson's over the probes.
/// </remarks>
public sealed record IdentificationProtocol
{
    private static readonly double[] s_rates = [0.1, 0.01, 0.001];

    /// <summary>K, images enrolled of each class, 1 to 100; all of them where a gallery is given.</summary>
    public int Shot { get; init => field = OptionRanges.Within(value, 1, 100); } = 1;

    /// <summary>T, how many galleries are drawn, 2 to 10,000.</summary>
    public int Trials { get; init => field = OptionRanges.Within(value, 2, 10_000); } = 100;

    /// <summary>What a probe is compared with; with one image a class both are the same.</summary>
    public PrototypeRule Rule { get; init; } = PrototypeRule.NearestShot;

    /// <summary>Fixes the draws.</summary>
    public ulong Seed { get; init; }

    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <param name="images">The probes, and where no gallery is given what is enrolled too: then of at least two classes with K + 1 images.</param>
    /// <param name="gallery">What is enrolled, its labels numbered as the probes' are; it may hold classes without a probe, and probes may be of classes that it lacks.</param>
    public EvaluationResult Evaluate(EmbeddingSet images, EmbeddingSet? gallery = null)
    {
        ArgumentNullException.ThrowIfNull(images);
        using var scope = new TensorScope();
        var draw = new GalleryDraw(images.Labels, gallery is null ? images.Labels : gallery.Labels, gallery is null ? Shot : null, Seed);
        var (ranks, rates) = (new double[Trials], s_rates.Where(far => SupportedFar.Holds(far, draw.LeastImpostors)).ToArray());
        var detected = Array.ConvertAll(rates, _ => new double[Trials]);
        for (var trial = 0; trial < Trials; trial++)
        {
            using var block = new TensorScope();
            var drawn = draw.Draw(trial);
            var judged = ProbeDistances.Of(images, gallery ?? images, drawn, Rule, Comparison);
            ranks[trial] = judged.RankOne;
            for (var rate = 0; rate < rates.Length; rate++)
                detected[rate][trial] = judged.DetectedAt(rates[rate]);
        }
        return Result(images, gallery, draw, [
            new("rank@1", gallery is null ? MeanInterval.Of(ranks) : WilsonInterval.Of((long)Math.Round(ranks[0] * draw.ProbeCount), draw.ProbeCount)),
            .. rates.Select((far, rate) => KeyValuePair.Create(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"dir@far={far}"), MeanInterval.Of(detected[rate]))),
        ]);
    }

    private EvaluationResult Result(EmbeddingSet images, EmbeddingSet? gallery, GalleryDraw draw, KeyValuePair<string, MetricValue>[] metrics) => new()
    {
        Protocol = "identification",
        Metrics = new OrderedDictionary<string, MetricValue>(metrics),
        Sampled = new OrderedDictionary<string, long>
        {
            ["probes"] = draw.ProbeCount,
            ["probes_left_out"] = images.Count - draw.ProbeCount - (gallery is null ? draw.GalleryCount : 0),
            ["gallery"] = draw.GalleryCount,
            ["enrolled_classes"] = draw.ClassCount,
            ["enrolled_in_open_set"] = draw.OpenClassCount,
            ["fewest_impostors"] = draw.LeastImpostors,
            ["draws"] = Trials,
        },
        Seed = Seed,
        Collapse = EmbeddingSpread.CollapseOf(images.Values),
    };
}
