using Likeness.Reports;
using Likeness.Runs;
using Likeness.Tensors;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>The latent spaces of all methods side by side: how they develop, and how they end. One of each for a data set and variant.</summary>
internal static class LatentPictures
{
    public static IEnumerable<ExperimentPicture> Draw(ExperimentRun run, string name) =>
        from cell in run.Cells
        where cell.IsTraining && cell.Options.Seed == run.Experiment.Seeds[0] && run.Result(cell) is not null
        group cell by (cell.Data, cell.Variant) into cells
        from picture in Draw(run, name, [.. cells])
        select picture;

    private static IEnumerable<ExperimentPicture> Draw(ExperimentRun run, string name, Cell[] cells)
    {
        using var scope = new TensorScope();
        // One split for all: it depends on data and seed only.
        using var data = TrainingData.Prepare(run.Data(cells[0]), cells[0].Options);
        LatentPanel[] panels =
        [
            .. from cell in cells
               let space = RunLatentSpace.Read(run.Run(cell), data)
               where space is not null
               select new LatentPanel(cell.Method, space),
        ];
        if (panels.Length == 0)
            yield break;
        var (shown, first) = (string.Join(", ", panels.Select(panel => panel.Title)), cells[0]);
        var what = $"{panels[0].Space.Labels.Count} validation images of {first.DataName}, {(panels[0].Space.Dimensions > 2 ? $"{panels[0].Space.Dimensions} dimensions in the plane of their largest principal components" : "as they lie in the plane")}: {shown}";
        yield return new(ExperimentPictures.FileName(name, first, "", "png"), first.DataName, first.Variant, $"The finished embeddings of {what}.", LatentGrid.Still(panels));
        if (panels.All(panel => panel.Space.Frames.Count > 1))
            yield return new(ExperimentPictures.FileName(name, first, "", "gif"), first.DataName, first.Variant, $"The embeddings over the training of {what}.", LatentGrid.Animation(panels));
    }
}
