using Likeness.Cli.Output;
using Likeness.Datasets;
using Likeness.Evaluation;
using Likeness.Models;

namespace Likeness.Cli.Evaluations;

/// <summary>Koch's protocol on data that comes in parts of different classes.</summary>
internal static class KochParts
{
    /// <summary>Embeds the validation and the test part and judges them.</summary>
    /// <param name="model">What to measure.</param>
    /// <param name="splits">The data.</param>
    /// <param name="terminal">Told of classes that the model was trained on.</param>
    /// <exception cref="ArgumentException">The data has no such parts.</exception>
    public static EvaluationResult Evaluate(Model model, DatasetSplits splits, Terminal terminal)
    {
        if (splits is not { Validation: { } validation, Test: { } test, TestsNewClasses: true })
            throw new ArgumentException($"--protocol koch-2015 needs data with a validation and a test part of classes of their own; {splits.Train.Name} has none. Name omniglot-koch as DATA, or another protocol.");
        var seen = test.ClassNames.Count(name => EvaluationImages.IsSeen(model.Description, name));
        if (seen > 0)
            terminal.Warn($"The model was trained on {seen} of the {test.ClassNames.Length} test classes: these are no figures for classes that are new to it.");
        var protocol = new KochProtocol { Comparison = model.Network.Comparison, Seed = (ulong)model.Description.Options.Seed };
        return protocol.Evaluate(model.Embed(validation), model.Embed(test)) with { Classes = seen > 0 ? "all" : "unseen" };
    }
}
