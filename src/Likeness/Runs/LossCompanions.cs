namespace Likeness.Runs;

/// <summary>What goes with a loss that a user asks for and says nothing more of.</summary>
public static class LossCompanions
{
    /// <summary>Whether a loss learns from mined pairs or triplets; the others take every image as it comes.</summary>
    /// <param name="loss">Its name in the Catalog.</param>
    public static bool Mines(string loss) => Of(loss).ContainsKey("miner");

    /// <summary>Options by name that make a loss work on unit-length embeddings.</summary>
    /// <param name="loss">Its name in the Catalog; an unknown one has no companions.</param>
    public static IReadOnlyDictionary<string, string> Of(string loss) => loss switch
    {
        // Unit-length embeddings are at most 2 apart; different pairs need half of that to be told apart well.
        "contrastive" => new Dictionary<string, string> { ["miner"] = "hardest", ["sampler"] = "balanced", ["margin"] = "1", ["comparison"] = "euclidean" },
        "triplet" => new Dictionary<string, string> { ["miner"] = "semi-hard", ["sampler"] = "balanced", ["margin"] = "0.2", ["comparison"] = "euclidean" },
        // Without a margin there is no semi-hard; the hardest of a few images a class is Hermans's choice.
        "triplet-soft-margin" => new Dictionary<string, string> { ["miner"] = "batch-hard", ["sampler"] = "balanced", ["comparison"] = "euclidean" },
        "margin" or "margin-per-class" => new Dictionary<string, string> { ["miner"] = "distance-weighted", ["sampler"] = "balanced", ["margin"] = "0.2", ["comparison"] = "euclidean" },
        "contrastive-hinge" => new Dictionary<string, string> { ["miner"] = "all", ["sampler"] = "balanced", ["margin"] = "1", ["comparison"] = "euclidean" },
        "signal-to-noise" => new Dictionary<string, string> { ["miner"] = "all", ["sampler"] = "balanced", ["margin"] = "1", ["comparison"] = "euclidean" },
        "lifted-structure" or "lifted-structure-generalised" => new Dictionary<string, string> { ["sampler"] = "balanced", ["margin"] = "1", ["comparison"] = "euclidean" },
        "circle" => new Dictionary<string, string> { ["sampler"] = "balanced", ["margin"] = "0.4", ["comparison"] = "euclidean" },
        "nca" or "nt-xent" => new Dictionary<string, string> { ["sampler"] = "balanced", ["temperature"] = "0.1", ["comparison"] = "euclidean" },
        // It learns from two images of each class.
        "n-pairs" => new Dictionary<string, string> { ["sampler"] = "balanced", ["images-per-class"] = "2", ["temperature"] = "0.1", ["comparison"] = "euclidean" },
        "angular" or "multi-similarity" or "fastap" => new Dictionary<string, string> { ["sampler"] = "balanced", ["comparison"] = "euclidean" },
        "binary-cross-entropy" => new Dictionary<string, string> { ["miner"] = "random", ["sampler"] = "balanced", ["comparison"] = "weighted-l1" },
        "supervised-contrastive" => new Dictionary<string, string> { ["sampler"] = "balanced", ["comparison"] = "euclidean" },
        "softmax" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean" },
        "centre" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["centre-weight"] = "0.5" },
        // Margins and temperatures of the papers.
        "normalised-softmax" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["temperature"] = "0.05" },
        "arcface" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["temperature"] = "0.015625", ["margin"] = "28.6" },
        "cosface" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["temperature"] = "0.015625", ["margin"] = "0.35" },
        "soft-triple" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["temperature"] = "0.05", ["margin"] = "0.01" },
        "proxy-nca" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["temperature"] = "0.11" },
        "proxy-nca-paper" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean", ["temperature"] = "1" },
        "proxy-anchor" => new Dictionary<string, string> { ["sampler"] = "balanced", ["comparison"] = "euclidean", ["temperature"] = "0.03125", ["margin"] = "0.1" },
        _ => new Dictionary<string, string>(),
    };
}
