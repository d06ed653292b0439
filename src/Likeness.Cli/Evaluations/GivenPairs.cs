using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Evaluation;
using Likeness.Evaluation.Pairs;
using Likeness.Models;

namespace Likeness.Cli.Evaluations;

/// <summary>Verification on pairs that the user lists.</summary>
internal static class GivenPairs
{
    /// <summary>Embeds each image once and judges the pairs.</summary>
    public static EvaluationResult Evaluate(Model model, PairList list)
    {
        var images = model.Embed(ImageDataset.OfFiles("pairs", list.Images));
        return new VerificationProtocol { Comparison = model.Network.Comparison, Seed = (ulong)model.Description.Options.Seed }.Evaluate(images.Values, list.Pairs);
    }
}
