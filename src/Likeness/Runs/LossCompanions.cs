namespace Likeness.Runs;

/// <summary>What goes with a loss that a user asks for and says nothing more of.</summary>
public static class LossCompanions
{
    /// <summary>Options by name that make a loss work on unit-length embeddings.</summary>
    /// <param name="loss">Its name in the Catalog; an unknown one has no companions.</param>
    public static IReadOnlyDictionary<string, string> Of(string loss) => loss switch
    {
        // Unit-length embeddings are at most 2 apart; different pairs need half of that to be told apart well.
        "contrastive" => new Dictionary<string, string> { ["miner"] = "hardest", ["sampler"] = "balanced", ["margin"] = "1", ["comparison"] = "euclidean" },
        "triplet" => new Dictionary<string, string> { ["miner"] = "semi-hard", ["sampler"] = "balanced", ["margin"] = "0.2", ["comparison"] = "euclidean" },
        "binary-cross-entropy" => new Dictionary<string, string> { ["miner"] = "random", ["sampler"] = "balanced", ["comparison"] = "weighted-l1" },
        "supervised-contrastive" => new Dictionary<string, string> { ["sampler"] = "balanced", ["comparison"] = "euclidean" },
        "softmax" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["comparison"] = "euclidean" },
        _ => new Dictionary<string, string>(),
    };
}
