using Likeness.Datasets.Finding;
using Likeness.Evaluation;
using Likeness.Evaluation.Neighbours;

namespace Likeness.Experiments;

/// <summary>How well a model that was trained on some groceries knows others: photos of the products that its training held out.</summary>
internal static class GroceryProtocols
{
    /// <summary>Are two photos of one product?</summary>
    public static EvaluationResult Verification(CellModel cell) =>
        new VerificationProtocol { Comparison = cell.Comparison, Seed = cell.Seed, Resamples = 100 }.Evaluate(Photos(cell));

    /// <summary>Each photo searched for among all others.</summary>
    public static EvaluationResult Retrieval(CellModel cell) =>
        new RetrievalProtocol { Comparison = cell.Comparison }.Evaluate(Photos(cell));

    /// <summary>Which product is a photo of, by one clean picture of each?</summary>
    public static EvaluationResult CleanPictures(CellModel cell) =>
        new IdentificationProtocol { Comparison = cell.Comparison, Seed = cell.Seed }.Evaluate(Photos(cell), HeldOut(cell, "grocery-clean"));

    private static EmbeddingSet Photos(CellModel cell) => HeldOut(cell, "grocery-photos");

    private static EmbeddingSet HeldOut(CellModel cell, string data) => cell.Embed($"{data}, held out", () =>
    {
        var all = DatasetCatalog.Open(data).Train;
        var classes = cell.Data.Unseen?.ClassNames ?? throw new InvalidDataException("The grocery protocols measure on products that are held out of training, and none was. Set hold-out-classes.");
        return all.OnlyClasses(classes, $"{data}, held out");
    });
}
