using Likeness.Datasets;
using Likeness.Evaluation.Neighbours;
using Likeness.Models;

namespace Likeness.Cli.Evaluations;

/// <summary>Images to enrol that come from another data set than those to recognise.</summary>
internal static class GalleryImages
{
    /// <summary>Embeds the images of a data set, and numbers their classes as those to recognise are numbered.</summary>
    /// <param name="model">Embeds.</param>
    /// <param name="splits">Its training part is taken, which is all there is where it has one part only.</param>
    /// <param name="classNames">Names of the classes to recognise; classes of other names get numbers beyond them.</param>
    /// <param name="isMeant">Whether to enrol a class.</param>
    /// <param name="pad">See <see cref="DatasetEmbedding.Embed"/>.</param>
    /// <exception cref="DatasetException">No class has the name of one to recognise.</exception>
    public static EmbeddingSet Embed(Model model, DatasetSplits splits, IReadOnlyList<string> classNames, Func<string, bool> isMeant, double pad)
    {
        var all = splits.Train;
        var data = all.Subset([.. Enumerable.Range(0, all.Count).Where(image => isMeant(NameOf(all, image)))], all.Name);
        var numbers = classNames.Index().ToDictionary(c => c.Item, c => c.Index);
        var labels = new int[data.Count];
        for (var image = 0; image < labels.Length; image++)
        {
            var name = NameOf(data, image);
            labels[image] = numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count;
        }
        if (labels.All(label => label >= classNames.Count))
            throw new DatasetException($"None of the {all.Count} images of {all.Name} is of a class to recognise: their classes are {Some(Enumerable.Range(0, all.Count).Select(image => NameOf(all, image)).Distinct())}, and those to recognise {Some(classNames)}. Give both the same names.");
        return new(model.Embed(data, pad).Values, labels);
    }

    // Catalogues of products are folders of pictures that are named for what they show.
    private static string NameOf(ImageDataset data, int image) =>
        data.IsLabelled ? data.ClassNames[data.Labels[image]] : Path.GetFileNameWithoutExtension(data.ImageName(image));

    private static string Some(IEnumerable<string> names) => string.Join(", ", names.Take(3).Select(name => $"'{name}'")) + ", ...";
}
