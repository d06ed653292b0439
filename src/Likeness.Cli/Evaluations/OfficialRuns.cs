using Likeness.Cli.Arguments;
using Likeness.Cli.Output;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Known;
using Likeness.Evaluation;
using Likeness.Models;

namespace Likeness.Cli.Evaluations;

/// <summary>The official one-shot test of Omniglot.</summary>
internal static class OfficialRuns
{
    private static readonly Omniglot s_omniglot = new();

    /// <summary>Finds the runs, embeds their images and judges them.</summary>
    /// <param name="model">What to measure.</param>
    /// <param name="data">As named on the command line; only omniglot has runs.</param>
    /// <param name="terminal">Told of a download, and of characters that the model was trained on.</param>
    /// <exception cref="ArgumentException">The data is not omniglot.</exception>
    public static EvaluationResult Evaluate(Model model, string data, Terminal terminal)
    {
        if (data != s_omniglot.Name)
            throw new ArgumentException($"--protocol omniglot-runs is measured on the official runs of {s_omniglot.Name}, not on {data}. Name {s_omniglot.Name} as DATA, or another protocol.");
        using var download = new DownloadLine(terminal);
        var folder = DatasetCatalog.Find(s_omniglot, new DatasetQuery { Progress = download, Cancellation = terminal.Cancellation }).Folder;
        var runs = Omniglot.Runs(folder).Select(run => (model.Embed(run.Training), model.Embed(run.Test)));
        var seen = model.Description.Data.Classes.Count(name => Omniglot.RunAlphabets.Contains(name.Split('/')[0]));
        if (seen > 0)
            terminal.Warn($"The model was trained on {seen} characters of the alphabets that the runs are of: this is no figure for characters that are new to it.");
        return new OmniglotRunsProtocol { Comparison = model.Network.Comparison }.Evaluate([.. runs]) with { Classes = seen > 0 ? "all" : "unseen" };
    }
}
