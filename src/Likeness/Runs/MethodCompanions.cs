namespace Likeness.Runs;

/// <summary>What goes with a training method that a user asks for and says nothing more of.</summary>
public static class MethodCompanions
{
    // No mirroring: a mirrored letter is another one, and nobody knows what the images are of.
    private const string Views = "crop:0.3,jitter";

    /// <summary>Options by name that make a method work.</summary>
    /// <param name="method">Its name in the Catalog; "supervised" and an unknown one have no companions.</param>
    public static IReadOnlyDictionary<string, string> Of(string method) => method switch
    {
        "simclr" => new Dictionary<string, string>(TwoViews()) { ["temperature"] = "0.5" },
        "simsiam" or "byol" or "vicreg" or "barlow-twins" => TwoViews(),
        // Its embeddings fill the space, and what it is shown is what it must draw.
        "vae" => new Dictionary<string, string> { ["sampler"] = "shuffled", ["transforms"] = "", ["comparison"] = "euclidean", ["unit-length"] = "false" },
        _ => new Dictionary<string, string>(),
    };

    private static Dictionary<string, string> TwoViews() =>
        new() { ["sampler"] = "shuffled", ["transforms"] = Views, ["comparison"] = "euclidean", ["batch-size"] = "256" };
}
