using Likeness.Datasets.Formats;

namespace Likeness.Datasets.Known;

/// <summary>Fashion-MNIST: 60,000 + 10,000 product photos of ten kinds of clothing, 28 x 28 grey, light on dark.</summary>
/// <remarks>
/// Xiao, Rasul, Vollgraf 2017, https://arxiv.org/abs/1708.07747. MIT licence, Zalando SE.
/// Source: https://github.com/zalandoresearch/fashion-mnist; also the Debian package dataset-fashion-mnist.
/// SHA-256 of the uncompressed files stand below.
/// </remarks>
public sealed class FashionMnist : KnownDataset
{
    private static readonly string[] Sums =
    [
        "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
        "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
        "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
        "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    ];

    /// <inheritdoc/>
    public override string Name => "fashion-mnist";

    /// <inheritdoc/>
    public override string Summary => "60,000 + 10,000 photos of ten kinds of clothing, 28 x 28 grey";

    /// <inheritdoc/>
    public override string Licence => "MIT, Zalando SE";

    /// <inheritdoc/>
    public override Uri Home => new("https://github.com/zalandoresearch/fashion-mnist");

    /// <inheritdoc/>
    public override IReadOnlyList<DatasetFile> Files =>
        [.. IdxDataset.FileNames.Zip(Sums, (file, sum) => new DatasetFile(file + ".gz", new Uri($"http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/{file}.gz"), sum))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> SystemFolders => ["/usr/share/datasets/fashion-mnist"];

    /// <inheritdoc/>
    public override string InstallCommand => "apt-get install dataset-fashion-mnist";

    /// <inheritdoc/>
    public override bool IsIn(string folder) => IdxDataset.IsIn(folder);

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) =>
        IdxDataset.Open(Name, folder, ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"]);
}
