using Likeness.Datasets.Formats;

namespace Likeness.Datasets.Known;

/// <summary>MNIST: 60,000 + 10,000 handwritten digits, 28 x 28 grey, light on dark.</summary>
/// <remarks>
/// LeCun, Bottou, Bengio, Haffner 1998, Gradient-based learning applied to document recognition,
/// https://doi.org/10.1109/5.726791. CC BY-SA 3.0, LeCun, Cortes, Burges.
/// Source: http://yann.lecun.com/exdb/mnist/, mirrored at the address below.
/// SHA-256 of the uncompressed files stand below.
/// </remarks>
public sealed class Mnist : KnownDataset
{
    private static readonly string[] Sums =
    [
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    ];

    /// <inheritdoc/>
    public override string Name => "mnist";

    /// <inheritdoc/>
    public override string Summary => "60,000 + 10,000 handwritten digits, 28 x 28 grey";

    /// <inheritdoc/>
    public override string Licence => "CC BY-SA 3.0, LeCun, Cortes, Burges";

    /// <inheritdoc/>
    public override Uri Home => new("http://yann.lecun.com/exdb/mnist/");

    /// <inheritdoc/>
    public override IReadOnlyList<DatasetFile> Files =>
        [.. IdxDataset.FileNames.Zip(Sums, (file, sum) => new DatasetFile(file + ".gz", new Uri($"https://ossci-datasets.s3.amazonaws.com/mnist/{file}.gz"), sum))];

    /// <inheritdoc/>
    public override bool IsIn(string folder) => IdxDataset.IsIn(folder);

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) =>
        IdxDataset.Open(Name, folder, [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")]);
}
