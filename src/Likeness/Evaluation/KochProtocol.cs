using Likeness.Comparisons;
using Likeness.Evaluation.Curves;
using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Evaluation.Pairs;

namespace Likeness.Evaluation;

/// <summary>Verification and one-shot recognition of characters as Koch 2015 measures them, on new alphabets by new drawers.</summary>
/// <remarks>
/// Koch, Zemel, Salakhutdinov 2015, Siamese neural networks for one-shot image recognition, sections 4.2 and 4.3.
/// accuracy: of 10,000 pairs, half same and half different, the share judged rightly. The threshold is the one that is best on
/// pairs of the validation alphabets and drawers; no test pair helps to choose it. No pair is drawn twice: four drawers make only six
/// same pairs of a character, so all of those are taken, fewer than the different ones, and both kinds count one half. The paper
/// samples "random same and different pairs" and does not say whether a different pair may span two alphabets. In accuracy it
/// may; in accuracy_within_alphabet, which is harder, it may not, and each of ten alphabets gives 500.
/// error_percent: a run draws 20 characters of one alphabet and two of its drawers; each character of the first drawer is
/// judged by itself against all 20 of the second. Two runs an alphabet make 400 trials. A tie is wrong.
/// The intervals of accuracy resample images, that of error_percent is Wilson's over the trials.
/// </remarks>
public sealed record KochProtocol
{
    private const int PairsOfEachKind = 5_000;
    private const int PairsOfEachAlphabet = 500;
    private const int Resamples = 1_000;

    /// <summary>Characters in a one-shot run, 2 to 500.</summary>
    public int Way { get; init => field = OptionRanges.Within(value, 2, 500); } = 20;

    /// <summary>One-shot runs of each alphabet, 1 to 10,000.</summary>
    public int Runs { get; init => field = OptionRanges.Within(value, 1, 10_000); } = 2;

    /// <summary>Fixes pairs, runs and resamples.</summary>
    public ulong Seed { get; init; }

    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <param name="validation">Images of alphabets and drawers that choose the threshold.</param>
    /// <param name="test">Images of other alphabets by other drawers; with groups (alphabets) and writers (drawers).</param>
    /// <exception cref="ArgumentException">Groups or writers are missing, or too few.</exception>
    public EvaluationResult Evaluate(EmbeddingSet validation, EmbeddingSet test)
    {
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(test);
        var episodes = new WriterEpisodes(test, Way, Seed).Draw(Runs);
        var (anyAlphabet, judged) = Verify(validation, test, set => PairDraw.From(set.Labels, [], PairsOfEachKind, Seed));
        var (oneAlphabet, _) = Verify(validation, test, set => GroupPairs.Draw(set, PairsOfEachAlphabet, Seed));
        return new()
        {
            Protocol = "koch-2015",
            Metrics = new OrderedDictionary<string, MetricValue>
            {
                ["accuracy"] = anyAlphabet,
                ["accuracy_within_alphabet"] = oneAlphabet,
                ["error_percent"] = OneShotErrors.Of(test.Values, episodes, Comparison),
            },
            Sampled = new OrderedDictionary<string, long>
            {
                ["images"] = test.Count,
                ["same_pairs"] = judged.Pairs.SameCount,
                ["different_pairs"] = judged.Pairs.DifferentCount,
                ["trials"] = episodes.Length * Way,
                ["way"] = Way,
            },
            Seed = Seed,
            Collapse = EmbeddingSpread.CollapseOf(test.Values),
            Pairs = judged,
        };
    }

    private (MetricValue Accuracy, JudgedPairs Judged) Verify(EmbeddingSet validation, EmbeddingSet test, Func<EmbeddingSet, VerificationPairs> draw)
    {
        var threshold = JudgedPairs.Of(validation.Values, draw(validation), Comparison).Curve().EvenThreshold();
        var judged = JudgedPairs.Of(test.Values, draw(test), Comparison);
        return (new ImageBootstrap(judged, Seed).Measure(weights => [judged.Ranking.EvenAccuracy(weights, threshold)], Resamples)[0], judged);
    }
}
