using Likeness.Comparisons;
using Likeness.Datasets;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;
using Likeness.Reports.Charts;
using Likeness.Tensors;
using Likeness.Tensors.Images;
using Likeness.Tensors.Pictures;
using Likeness.Training;

namespace Likeness.Experiments;

/// <summary>For some test images the seven training images at the smallest angle from them, as one picture for each method.</summary>
internal static class RetrievalPictures
{
    private const int Nearest = 7;
    private const int Probes = 12;
    private const int FirstProbe = 865;
    private const int Width = 720;

    public static IEnumerable<ExperimentPicture> Draw(ExperimentRun run, string name) =>
        from cell in run.Cells
        where cell.IsTraining && cell.Options.Seed == run.Experiment.Seeds[0] && run.Result(cell) is not null
        select Draw(run, name, cell);

    private static ExperimentPicture Draw(ExperimentRun run, string name, Cell cell)
    {
        using var scope = new TensorScope();
        using var data = TrainingData.Prepare(run.Data(cell), cell.Options);
        using var model = Model.Load(run.Run(cell).Model);
        using var measured = new CellModel([model], run.Data(cell), data);
        var probes = Choose(measured.TestImages.Count);
        var queries = measured.TestImages.Subset(probes, measured.TestImages.Name);
        var nearest = NearestNeighbours.Find(model.Embed(queries), measured.References, Math.Min(Nearest, measured.References.Count), new CosineComparison());
        RetrievalRow[] rows =
        [
            .. nearest.Select((found, row) => new RetrievalRow(queries.Read(row, ImageOptions.AsIs), Label(queries, row),
                [.. found.Select(one => Retrieved(data.Seen, data.Plan.Train[one.Index], one.Distance))]) { Caption = $"test image {probes[row]}, class {Label(queries, row)}" }),
        ];
        var sheet = new RetrievalSheet($"{cell.DataName}, {cell.Method}: the {Nearest} training images at the smallest angle", rows);
        return new(
            ExperimentPictures.FileName(name, cell, $"{cell.Method}-retrieval", "png"), cell.DataName, cell.Variant,
            $"{rows.Length} test images of {cell.DataName}, each with its {Nearest} nearest training images by cosine, marked right or wrong.",
            SvgPicture.ToPng(sheet.ToSvg(), Width));
    }

    /// <summary>Image 865 and others, evenly spread.</summary>
    private static int[] Choose(int count) =>
        [.. Enumerable.Range(0, Math.Min(Probes, count)).Select(probe => (int)((FirstProbe + (long)probe * count / Probes) % count))];

    private static RetrievedImage Retrieved(ImageDataset data, int image, double distance) => new(data.Read(image, ImageOptions.AsIs), Label(data, image), distance);

    private static string Label(ImageDataset data, int image) => data.ClassNames[data.Labels[image]];
}
