using Likeness.Datasets.Formats;

namespace Likeness.Datasets.Known;

/// <summary>Oxford-IIIT Pet: 7,349 photos of 37 breeds of cats and dogs, about 200 a breed, in colour and of many sizes.</summary>
/// <remarks>
/// Parkhi, Vedaldi, Zisserman, Jawahar 2012, Cats and dogs, https://doi.org/10.1109/CVPR.2012.6248092. CC BY-SA 4.0; the photos belong
/// to those who took them. Source: https://www.robots.ox.ac.uk/~vgg/data/pets/, two archives to be unpacked into one folder:
/// images/ and annotations/. A class is a breed, a group a species. Train is annotations/trainval.txt and test annotations/test.txt;
/// where these are not there, all of annotations/list.txt is for training. A few files of the set are of other formats than their
/// names say, or damaged: they are read by content, or left out and listed.
/// </remarks>
public sealed class Pets : KnownDataset
{
    private const string ImageArchive = "images.tar.gz, SHA-256 67195c5e1c01f1ab5f9b6a5d22b8c27a580d896ece458917e61d459337fa318d";
    private const string AnnotationArchive = "annotations.tar.gz, SHA-256 52425fb6de5c424942b7626b428656fcbd798db970a937df61750c0f1d358e91";

    /// <inheritdoc/>
    public override string Name => "pets";

    /// <inheritdoc/>
    public override string Summary => "3,680 + 3,669 photos of 37 breeds of cats and dogs, colour, of many sizes";

    /// <inheritdoc/>
    public override string Licence => "CC BY-SA 4.0, Parkhi, Vedaldi, Zisserman, Jawahar";

    /// <inheritdoc/>
    public override Uri Home => new("https://www.robots.ox.ac.uk/~vgg/data/pets/");

    /// <inheritdoc/>
    public override string Preparation => $"Get {ImageArchive}, and {AnnotationArchive}, from {Home} and unpack both into a folder named {FolderName}.";

    /// <inheritdoc/>
    public override bool IsIn(string folder) => File.Exists(PetList.PathIn(folder, PetList.All)) && Directory.Exists(Path.Combine(folder, "images"));

    /// <inheritdoc/>
    public override DatasetSplits Open(string folder)
    {
        (string File, string Split)[] parts = [("trainval.txt", "train"), ("test.txt", "test")];
        var isParted = parts.All(part => File.Exists(PetList.PathIn(folder, part.File)));
        List<(string Name, string Species)> pets = [];
        List<string> splits = [];
        foreach (var (file, split) in isParted ? parts : [(PetList.All, "")])
        {
            pets.AddRange(PetList.Read(folder, file));
            splits.AddRange(Enumerable.Repeat(split, pets.Count - splits.Count));
        }
        var (labels, classNames) = FolderLayout.Number(pets.Select(pet => Breed(pet.Name)));
        var (groups, groupNames) = FolderLayout.Number(pets.Select(pet => pet.Species));
        return DatasetSplits.Of(new ImageDataset(Name, new FileImageSource(Path.Combine(folder, "images"), [.. pets.Select(pet => pet.Name + ".jpg")]), new ImageAnnotations
        {
            Labels = labels,
            ClassNames = classNames,
            Groups = groups,
            GroupNames = groupNames,
            Splits = isParted ? [.. splits] : [],
        }));
    }

    // "yorkshire_terrier_12" is the twelfth yorkshire_terrier.
    private static string Breed(string name) => name[..name.LastIndexOf('_')];
}
