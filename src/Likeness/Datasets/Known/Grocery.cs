using Likeness.Datasets.Formats;

namespace Likeness.Datasets.Known;

/// <summary>54 groceries: 3,405 photos taken with a telephone in shops, 348 pixels and more a side, and one clean picture of each.</summary>
/// <remarks>
/// Klasson, Zhang, Kjellström 2019, A hierarchical grocery store image dataset with visual and semantic labels,
/// https://arxiv.org/abs/1901.00711. MIT licence, Marcus Klasson. Source: https://github.com/marcusklasson/GroceryStoreDataset.
/// 54 of its 81 products, with the parts train, val and test put together: here whole products are held out, and not
/// photos. A class is a product. The photos alone, to ask about, are <see cref="GroceryPhotos"/>; the clean pictures alone, to recognise
/// them by, <see cref="GroceryClean"/>. Their classes have the same names.
/// </remarks>
public sealed class Grocery : KnownDataset
{
    private const string Archive = "grocery.zip";

    /// <inheritdoc/>
    public override string Name => "grocery";

    /// <inheritdoc/>
    public override string Summary => "3,405 photos and 54 clean pictures of 54 products, 198 x 198 to 464 x 348, colour";

    /// <inheritdoc/>
    public override string Licence => "MIT, Klasson, Zhang, Kjellström";

    /// <inheritdoc/>
    public override Uri Home => new("https://github.com/marcusklasson/GroceryStoreDataset");

    /// <inheritdoc/>
    public override string Preparation =>
        $"Get {Home}; copy the photos of each product, of its parts train, val and test alike, to grocery/images/PRODUCT/, and its iconic picture to grocery/iconic/PRODUCT.jpg, or make grocery/{Archive} of the two folders.";

    /// <inheritdoc/>
    public override bool IsIn(string folder) =>
        File.Exists(Path.Combine(folder, Archive)) || Directory.Exists(Path.Combine(folder, "images")) && Directory.Exists(Path.Combine(folder, "iconic"));

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder) => new(JoinedDatasets.SameClasses(Name, Photos(folder, "grocery photos"), Clean(folder, "grocery clean")));

    /// <summary>images/PRODUCT/*.jpg.</summary>
    internal static ImageDataset Photos(string folder, string name)
    {
        var photos = Read(folder, "images");
        return photos.Annotated(name, photos.Annotations);
    }

    /// <summary>iconic/PRODUCT.jpg.</summary>
    internal static ImageDataset Clean(string folder, string name)
    {
        var pictures = Read(folder, "iconic");
        var (labels, classNames) = FolderLayout.Number(Enumerable.Range(0, pictures.Count).Select(index => Path.GetFileNameWithoutExtension(pictures.ImageName(index))));
        return pictures.Annotated(name, new() { Labels = labels, ClassNames = classNames });
    }

    private static ImageDataset Read(string folder, string part) => Path.Combine(folder, Archive) is var archive && File.Exists(archive)
        ? ArchiveDataset.Open(archive, part)
        : FolderDataset.Open(Path.Combine(folder, part));
}
