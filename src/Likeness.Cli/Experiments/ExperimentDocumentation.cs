using Likeness.Cli.Output;
using Likeness.Experiments;
using Likeness.Tensors.Files;

namespace Likeness.Cli.Experiments;

/// <summary>Writes an experiment's section of a page, and its pictures beside the page.</summary>
internal static class ExperimentDocumentation
{
    /// <returns>The files written.</returns>
    public static IEnumerable<string> Write(ExperimentPlan plan, string path)
    {
        var pictures = ExperimentPictures.Draw(plan.Run, plan.Name);
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "pictures");
        if (pictures.Count > 0)
            Directory.CreateDirectory(folder);
        foreach (var picture in pictures)
            AtomicFile.Write(Path.Combine(folder, picture.FileName), stream => stream.Write(picture.Bytes));
        var command = $"likeness {string.Join(' ', plan.WholeCommand.Select(Plain.Shell))}";
        MarkedSection.Write(path, plan.Name, new ResultsSection(plan.Run, command) { Pictures = pictures }.ToMarkdown());
        return [path, .. pictures.Select(picture => Path.Combine(folder, picture.FileName))];
    }
}
