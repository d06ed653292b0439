namespace Likeness.Experiments;

/// <summary>What can be drawn of an experiment, by name.</summary>
public static class ExperimentPictures
{
    private static readonly OrderedDictionary<string, Func<ExperimentRun, string, IEnumerable<ExperimentPicture>>> s_pictures = new()
    {
        ["latent-spaces"] = LatentPictures.Draw,
        ["retrieval"] = RetrievalPictures.Draw,
    };

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => [.. s_pictures.Keys];

    /// <summary>Draws all pictures that an experiment asks for.</summary>
    /// <param name="run">The experiment; trainings that are not finished are left out.</param>
    /// <param name="name">The experiment's name: the beginning of the files' names.</param>
    public static IReadOnlyList<ExperimentPicture> Draw(ExperimentRun run, string name) =>
        [.. run.Experiment.Pictures.SelectMany(picture => s_pictures[picture](run, name))];

    /// <summary>"losses-mnist-2-d".</summary>
    internal static string FileName(string name, Cell cell, string what, string extension) =>
        $"{string.Join('-', new[] { name, cell.DataName, cell.Variant, what }.Where(part => part.Length > 0))}.{extension}".ToLowerInvariant().Replace(' ', '-');
}
