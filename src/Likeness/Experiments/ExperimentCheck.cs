using Likeness.Recipes;

namespace Likeness.Experiments;

/// <summary>Refuses an experiment whose parts do not fit, before hours are spent on it.</summary>
internal static class ExperimentCheck
{
    /// <exception cref="OptionException">Says what does not fit.</exception>
    public static void Require(Experiment experiment, string origin)
    {
        foreach (var (what, count) in (ReadOnlySpan<(string, int)>)[("data", experiment.Data.Count), ("methods", experiment.Methods.Count), ("seeds", experiment.Seeds.Count), ("protocols", experiment.Protocols.Count)])
            if (count == 0)
                throw new OptionException($"{origin} has no {what}; there must be at least one.");
        Known(experiment.Protocols, CellProtocols.Names, "protocol");
        Known(experiment.Pictures, ExperimentPictures.Names, "picture");
        Known(experiment.Columns.Select(column => column.Protocol), experiment.Protocols, "protocol of a column");
        string[] titles = [.. experiment.Columns.Select(column => column.Title)];
        Known(experiment.Goals.Select(goal => goal.Column), titles, "column of a goal");
        Known(experiment.Published.Select(figure => figure.Column), titles, "column of a published figure");
        Known(
            [.. experiment.Special.Select(special => special.Method), .. experiment.Goals.Select(goal => goal.Method), .. experiment.Published.Select(figure => figure.Method)],
            experiment.Methods.Select(method => method.Name), "method");
        // Makes all options, which refuses those that are wrong.
        if (experiment.Cells().CountBy(cell => cell.Name).FirstOrDefault(count => count.Value > 1) is { Key: { } twice })
            throw new OptionException($"{origin} has the training {twice} twice; give methods, variants and seeds different names.");

        void Known(IEnumerable<string?> used, IEnumerable<string> known, string what)
        {
            if (used.OfType<string>().FirstOrDefault(name => !known.Contains(name)) is { } unknown)
                throw new OptionException($"{origin} names the {what} '{unknown}', which does not exist. Known: {string.Join(", ", known)}.");
        }
    }
}
