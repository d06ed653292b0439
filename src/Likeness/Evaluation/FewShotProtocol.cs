using Likeness.Comparisons;
using Likeness.Evaluation.Episodes;
using Likeness.Evaluation.Figures;
using Likeness.Evaluation.Neighbours;
using Likeness.Tensors;

namespace Likeness.Evaluation;

/// <summary>Who is this, given K examples of each of N classes? Measured over many drawn episodes.</summary>
/// <remarks>
/// An episode draws N classes, K shots and one query of each; a query is right when its own class is strictly nearest.
/// A tie counts as wrong, so a network that gives every image one embedding scores 0 and not 1, and is reported as collapsed.
/// Vinyals et al. 2016, Matching networks for one shot learning, https://arxiv.org/abs/1606.04080. The interval is Student's
/// over episodes, which share images where there are few: it then speaks of these images, not of others like them.
/// </remarks>
public sealed record FewShotProtocol
{
    /// <summary>Distances held at once.</summary>
    private const int BlockDistances = 1 << 18;

    /// <summary>N, classes in an episode, 2 to 500.</summary>
    public int Way { get; init => field = OptionRanges.Within(value, 2, 500); } = 5;

    /// <summary>K, examples of each class, 1 to 100.</summary>
    public int Shot { get; init => field = OptionRanges.Within(value, 1, 100); } = 1;

    /// <summary>T, episodes, 1 to 1,000,000.</summary>
    public int Trials { get; init => field = OptionRanges.Within(value, 1, 1_000_000); } = 1_000;

    /// <summary>Whether the classes of an episode all come from one group, such as an alphabet.</summary>
    public bool WithinGroup { get; init; }

    /// <summary>What a query is compared with; with one shot both are the same.</summary>
    public PrototypeRule Rule { get; init; }

    /// <summary>Fixes the episodes.</summary>
    public ulong Seed { get; init; }

    /// <summary>How two embeddings are compared.</summary>
    public IComparison Comparison { get; init; } = new EuclideanComparison();

    /// <param name="set">At least N classes (in one group, within groups) of K + 1 images.</param>
    public EvaluationResult Evaluate(EmbeddingSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (WithinGroup && set.Groups.IsEmpty)
            throw new ArgumentException("Episodes within a group were asked for; these images have no groups. Use a data set with groups, or drop WithinGroup.", nameof(set));
        var episodes = new EpisodeDraw(set.Labels, WithinGroup ? set.Groups : [], Way, Shot, Seed);
        var accuracies = new double[Trials];
        var block = Math.Max(1, BlockDistances / (Way * Way * Shot));
        for (var start = 0; start < Trials; start += block)
        {
            var count = Math.Min(block, Trials - start);
            var judged = new EpisodeBlock([.. Enumerable.Range(start, count).Select(trial => episodes.Draw(trial))]);
            judged.Accuracies(set.Values, Rule, Comparison).CopyTo(accuracies, start);
        }
        return new()
        {
            Protocol = "few-shot",
            Metrics = new OrderedDictionary<string, MetricValue> { ["episode_accuracy"] = MeanInterval.Of(accuracies) },
            Sampled = new OrderedDictionary<string, long>
            {
                ["images"] = set.Count,
                ["classes"] = set.ClassCount,
                ["episodes"] = Trials,
                ["way"] = Way,
                ["shot"] = Shot,
            },
            Seed = Seed,
            Collapse = EmbeddingSpread.CollapseOf(set.Values),
        };
    }
}
