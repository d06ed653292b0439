using Likeness.Datasets;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;
using Likeness.Reports.Charts;
using Likeness.Tensors.Images;
using Likeness.Training;

namespace Likeness.Runs;

/// <summary>Chooses the pictures that a report shows: the hardest mistakes, and what lies nearest to some probes.</summary>
internal static class RunExamples
{
    private const int HardPairsOfEachKind = 8;
    private const int Probes = 10;
    private const int Nearest = 10;
    private const int LargestSide = 96;

    public static IReadOnlyList<ImagePair> HardPairs(EvaluatedPart part) =>
        part["verification"]?.Pairs is not { } pairs ? [] :
        [
            .. pairs.HardestSame(HardPairsOfEachKind).Concat(pairs.HardestDifferent(HardPairsOfEachKind)).Select(pair =>
                new ImagePair(Picture(part.Data, pair.First), Picture(part.Data, pair.Second), pair.Same, pair.Distance)
                {
                    FirstLabel = Label(part.Data, pair.First),
                    SecondLabel = Label(part.Data, pair.Second),
                }),
        ];

    public static IReadOnlyList<RetrievalRow> Retrievals(EvaluatedPart part, Model model)
    {
        // Spread over the classes: the first image of each of ten classes, or of as many as there are.
        int[] probes = [.. Enumerable.Range(0, part.Data.Count).DistinctBy(image => part.Data.Labels[image]).Take(Probes)];
        var others = Enumerable.Range(0, part.Data.Count).Except(probes).ToArray();
        if (others.Length < Nearest)
            return [];
        var nearest = NearestNeighbours.Find(part.Embeddings.Subset(probes), part.Embeddings.Subset(others), Nearest, model.Network.Comparison);
        return
        [
            .. probes.Zip(nearest, (probe, found) => new RetrievalRow(Picture(part.Data, probe), Label(part.Data, probe),
                [.. found.Select(one => new RetrievedImage(Picture(part.Data, others[one.Index]), Label(part.Data, others[one.Index]), one.Distance))])),
        ];
    }

    private static Bitmap Picture(ImageDataset data, int index)
    {
        var info = data.Probe(index);
        var shrink = Math.Min(1.0, LargestSide / (double)Math.Max(info.Width, info.Height));
        return data.Read(index, new ImageOptions { Width = Math.Max(1, (int)(info.Width * shrink)), Height = Math.Max(1, (int)(info.Height * shrink)) });
    }

    private static string Label(ImageDataset data, int index) => data.ClassNames[data.Labels[index]];
}
