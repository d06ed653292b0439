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
        foreach (var method in experiment.Methods.Where(method => method.Joins is not null))
            RequireJoin(experiment, method, origin);
        // Makes all options, which refuses those that are wrong.
        if (experiment.Cells().CountBy(cell => cell.Name).FirstOrDefault(count => count.Value > 1) is { Key: { } twice })
            throw new OptionException($"{origin} has the training {twice} twice; give methods, variants and seeds different names.");

        void Known(IEnumerable<string?> used, IEnumerable<string> known, string what)
        {
            if (used.OfType<string>().FirstOrDefault(name => !known.Contains(name)) is { } unknown)
                throw new OptionException($"{origin} names the {what} '{unknown}', which does not exist. Known: {string.Join(", ", known)}.");
        }
    }

    private static void RequireJoin(Experiment experiment, ExperimentMethod method, string origin)
    {
        var joined = experiment.Methods.FirstOrDefault(other => other.Name == method.Joins && other.Joins is null)
            ?? throw new OptionException($"{origin}: the method '{method.Name}' joins '{method.Joins}', which is no method that trains. Known: {string.Join(", ", experiment.Methods.Where(other => other.Joins is null).Select(other => other.Name))}.");
        if (method.Recipe is not null || method.Options is not null)
            throw new OptionException($"{origin}: the method '{method.Name}' joins '{joined.Name}' and has a recipe or options of its own. Leave those out; it trains nothing.");
        if (experiment.Seeds.Count < 2)
            throw new OptionException($"{origin}: the method '{method.Name}' joins the models of all seeds, and there is only one. Give two or more.");
        foreach (var cell in experiment.Cells().Where(cell => cell.Method == joined.Name))
            if (!cell.Options.UnitLength || cell.Options.Comparison is not ("euclidean" or "cosine") || int.TryParse(cell.Options.HoldOutClasses, out _))
                throw new OptionException($"{origin}: the method '{method.Name}' joins '{joined.Name}', whose embeddings must have unit-length, comparison euclidean or cosine, and hold-out-classes by name, as every seed draws others.");
    }
}
