using Likeness.Comparisons;
using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>The official one-shot test of Omniglot: 20 runs, each of 20 images to be matched to one image each of 20 characters of an alphabet.</summary>
/// <remarks>
/// Lake, Salakhutdinov, Tenenbaum 2015, https://doi.org/10.1126/science.aab3050: one drawer wrote a run's training images, another its
/// test images. Each of the 400 test images is judged by itself; it is right when its own training image is strictly nearest, so a
/// tie is wrong and one embedding for all has an error of 100 %. People err in 4.5 % of the trials. The interval of
/// error_percent is Wilson's over the trials: it speaks of these alphabets and drawers, not of others.
/// </remarks>
public sealed record OmniglotRunsProtocol
{
    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <param name="runs">Of each run one embedding a class to compare with, and one a class to be classified.</param>
    /// <exception cref="ArgumentException">There is no run, or one has not exactly one image of the same classes in both parts.</exception>
    public EvaluationResult Evaluate(IReadOnlyList<(EmbeddingSet Training, EmbeddingSet Test)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0)
            throw new ArgumentException("There are no runs; at least one is needed.", nameof(runs));
        using var scope = new TensorScope();
        var values = Tensor.Cat([.. runs.SelectMany(run => (Tensor[])[run.Training.Values, run.Test.Values])]);     // [Σ 2N, D]
        var episodes = new Episode[runs.Count];
        for (var (run, start) = (0, 0); run < runs.Count; start += runs[run].Training.Count + runs[run].Test.Count, run++)
            episodes[run] = Read(runs[run].Training, runs[run].Test, start, run);
        if (Array.Find(episodes, episode => episode.Queries.Length != episodes[0].Queries.Length) is { } other)
            throw new ArgumentException($"One run has {episodes[0].Queries.Length} classes and another {other.Queries.Length}; all must have as many.", nameof(runs));
        return new()
        {
            Protocol = "omniglot-runs",
            Metrics = new OrderedDictionary<string, MetricValue> { ["error_percent"] = OneShotErrors.Of(values, episodes, Comparison) },
            Sampled = new OrderedDictionary<string, long>
            {
                ["runs"] = runs.Count,
                ["way"] = episodes[0].Queries.Length,
                ["trials"] = runs.Count * episodes[0].Queries.Length,
            },
            Collapse = EmbeddingSpread.CollapseOf(values),
        };
    }

    private static Episode Read(EmbeddingSet training, EmbeddingSet test, int start, int run)
    {
        int[] shots = [.. training.Labels], queries = [.. test.Labels];
        if (shots.Length < 2 || shots.Distinct().Count() != shots.Length || !shots.Order().SequenceEqual(queries.Order()))
            throw new ArgumentException($"Run {run + 1} has {shots.Length} training images of {training.ClassCount} classes and {queries.Length} test images of {test.ClassCount}; expected one of each of the same classes in both.", nameof(training));
        return new(
            [.. shots.Select((_, i) => (int[])[start + i])],
            [.. shots.Select(label => start + shots.Length + Array.IndexOf(queries, label))]);
    }
}
