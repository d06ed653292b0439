using Likeness.Evaluation;

namespace Likeness.Experiments;

/// <summary>What can be measured of a finished model, by name.</summary>
public static class CellProtocols
{
    // The intervals of an experiment are over its seeds; those over images only go to the file.
    private const int Resamples = 100;

    private static readonly OrderedDictionary<string, Func<CellModel, EvaluationResult>> s_protocols = new()
    {
        ["knn"] = cell => new KnnProtocol { Neighbours = Math.Min(5, cell.References.Count), Comparison = cell.Comparison }.Evaluate(cell.Test, cell.References),
        ["verification"] = cell => new VerificationProtocol { Comparison = cell.Comparison, Seed = cell.Seed, Resamples = Resamples }.Evaluate(cell.Test),
        ["retrieval"] = cell => new RetrievalProtocol { Comparison = cell.Comparison }.Evaluate(cell.Test),
        ["5-way-1-shot"] = cell => Episodes(cell, way: 5, shot: 1),
        ["5-way-5-shot"] = cell => Episodes(cell, way: 5, shot: 5),
        ["20-way-1-shot"] = cell => Episodes(cell, way: 20, shot: 1),
        ["20-way-5-shot"] = cell => Episodes(cell, way: 20, shot: 5),
        ["omniglot-runs"] = OmniglotProtocols.Runs,
        ["koch-2015"] = OmniglotProtocols.Koch,
        ["mnist-10-way-1-shot"] = OmniglotProtocols.Digits,
        ["grocery-verification"] = GroceryProtocols.Verification,
        ["grocery-retrieval"] = GroceryProtocols.Retrieval,
        ["grocery-clean-pictures"] = GroceryProtocols.CleanPictures,
    };

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => [.. s_protocols.Keys];

    /// <summary>Measures a model.</summary>
    /// <param name="protocols">Some of <see cref="Names"/>.</param>
    /// <param name="cell">The model and its data.</param>
    public static IReadOnlyDictionary<string, ProtocolResult> Measure(IEnumerable<string> protocols, CellModel cell) =>
        new OrderedDictionary<string, ProtocolResult>(protocols.Select(name =>
        {
            var result = s_protocols[name](cell);
            return KeyValuePair.Create(name, new ProtocolResult(result.Sampled, result.Metrics) { Collapse = result.Collapse });
        }));

    private static EvaluationResult Episodes(CellModel cell, int way, int shot) =>
        new FewShotProtocol { Way = way, Shot = shot, Comparison = cell.Comparison, Seed = cell.Seed }.Evaluate(cell.Test);
}
