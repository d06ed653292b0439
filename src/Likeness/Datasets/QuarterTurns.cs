using System.Globalization;
using Likeness.Tensors.Images;

namespace Likeness.Datasets;

/// <summary>Every class four times, upright and by each quarter turn anticlockwise, as classes of their own.</summary>
/// <remarks>
/// Santoro et al. 2016, One-shot learning with memory-augmented neural networks, https://arxiv.org/abs/1605.06065, section 4.1.
/// The turned class of "cat" is "cat/rot090". A turned image is turned as it is stored, before anything is resized.
/// </remarks>
public static class QuarterTurns
{
    private const int Turns = 4;
    private const string Mark = "/rot";

    extension(ImageDataset dataset)
    {
        /// <summary>The same images in all four turns: first all upright, then all by 90 degrees, and so on.</summary>
        public ImageDataset InQuarterTurns()
        {
            var (count, known) = (dataset.Count, dataset.Annotations);
            int[] all = [.. Enumerable.Range(0, Turns * count).Select(i => i % count)];
            var annotations = known.At(all) with
            {
                Labels = [.. all.Select((image, i) => Turns * known.Labels[image] + i / count)],
                ClassNames = [.. known.ClassNames.SelectMany(name => Enumerable.Range(0, Turns).Select(turn => name + Suffix(turn)))],
            };
            return new ImageDataset(dataset.Name, new Source(dataset), annotations);
        }
    }

    /// <summary>The name of the class before it was turned: of "cat/rot090" and of "cat" it is "cat".</summary>
    public static string Upright(string className)
    {
        ArgumentNullException.ThrowIfNull(className);
        return Enumerable.Range(1, Turns - 1).Select(Suffix).FirstOrDefault(className.EndsWith) is { } suffix ? className[..^suffix.Length] : className;
    }

    private static string Suffix(int turn) => turn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Mark}{90 * turn:000}");

    private sealed class Source(ImageDataset upright) : ImageSource
    {
        public override int Count => Turns * upright.Count;

        public override string Name(int index) => upright.ImageName(index % upright.Count) + Suffix(index / upright.Count);

        public override string Location(int index) => upright.Source(index % upright.Count);

        public override long Length(int index) => upright.ContentLength(index % upright.Count);

        public override byte[] Bytes(int index)
        {
            var (turn, image) = (index / upright.Count, index % upright.Count);
            return turn == 0 ? upright.Bytes(image) : upright.Read(image, ImageOptions.AsIs).Turned(turn).ToPnm();
        }
    }
}
