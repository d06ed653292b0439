using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Known;
using Likeness.Evaluation;

namespace Likeness.Experiments;

/// <summary>How well a model that was trained on some drawn characters knows others, and digits.</summary>
/// <remarks>Which characters are new to a model depends on what it was trained on; the experiment chooses data and protocols that fit.</remarks>
internal static class OmniglotProtocols
{
    private const int Episodes = 1_000;

    /// <summary>How far the ground of a digit is continued: MNIST's fill their image more than Omniglot's characters. Chosen on MNIST training images.</summary>
    private const double DigitsPad = 0.1;

    /// <summary>The official 20 runs.</summary>
    public static EvaluationResult Runs(CellModel cell)
    {
        var folder = DatasetCatalog.Find(new Omniglot()).Folder;
        return new OmniglotRunsProtocol { Comparison = cell.Comparison }.Evaluate(
        [
            .. Omniglot.Runs(folder).Index().Select(run => (
                cell.Embed($"run {run.Index}, training", () => run.Item.Training),
                cell.Embed($"run {run.Index}, test", () => run.Item.Test))),
        ]);
    }

    /// <summary>Pairs and one-shot runs as in Koch 2015.</summary>
    public static EvaluationResult Koch(CellModel cell)
    {
        var parts = new Lazy<DatasetSplits>(() => DatasetCatalog.Open("omniglot-koch"));
        return new KochProtocol { Comparison = cell.Comparison, Seed = cell.Seed }.Evaluate(
            cell.Embed("omniglot-koch, validation", () => parts.Value.Validation!), cell.Embed("omniglot-koch, test", () => parts.Value.Test!));
    }

    /// <summary>Ten digits with one example each, for a model that has never trained on a digit.</summary>
    public static EvaluationResult Digits(CellModel cell) =>
        new FewShotProtocol { Way = 10, Trials = Episodes, Comparison = cell.Comparison, Seed = cell.Seed }
            .Evaluate(cell.Embed("mnist, test", () => DatasetCatalog.Open("mnist").Test!, DigitsPad));
}
