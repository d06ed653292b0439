using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Known;

public sealed class PetsTests : IDisposable
{
    private const string Header = "#Image CLASS-ID SPECIES BREED ID\n#ID: 1:37 Class ids\n#SPECIES: 1:Cat 2:Dog\n";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Two breeds of cats, whose names begin with a capital, and a dog; three photos each.</summary>
    public PetsTests()
    {
        List<string> all = [];
        foreach (var (breed, number, species) in ((string, int, int)[])[("Abyssinian", 1, 1), ("Maine_Coon", 2, 1), ("yorkshire_terrier", 3, 2)])
            for (var photo = 1; photo <= 3; photo++)
            {
                all.Add($"{breed}_{photo} {number} {species} {number}");
                _folder.Write($"pets/images/{breed}_{photo}.jpg", TemporaryFolder.Colour((byte)(10 * number + photo), 0, 0));
            }
        _folder.Write("pets/annotations/list.txt", Header + string.Join('\n', all) + "\n");
        _folder.Write("pets/annotations/trainval.txt", string.Join('\n', all.Where(line => !line.Contains("_3 ", StringComparison.Ordinal))) + "\n");
        _folder.Write("pets/annotations/test.txt", string.Join('\n', all.Where(line => line.Contains("_3 ", StringComparison.Ordinal))) + "\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_breed_is_a_class_and_a_species_a_group()
    {
        var (train, validation, test) = Open();

        Assert.Null(validation);
        Assert.Equal(["Abyssinian", "Maine_Coon", "yorkshire_terrier"], train.ClassNames.ToArray());
        Assert.Equal(["cat", "dog"], train.GroupNames.ToArray());
        Assert.Equal([0, 0, 1, 1, 2, 2], train.Labels.ToArray());
        Assert.Equal([0, 0, 0, 0, 1, 1], train.Groups.ToArray());
        Assert.Equal([0, 1, 2], test!.Labels.ToArray());
        Assert.Equal(["Abyssinian_3.jpg", "Maine_Coon_3.jpg", "yorkshire_terrier_3.jpg"], Enumerable.Range(0, 3).Select(test.ImageName));
        Assert.Equal([23, 0, 0], test.Read(1, ImageOptions.AsIs).Pixels[..3]);
    }

    [Fact]
    public void Without_lists_of_parts_all_is_for_training()
    {
        File.Delete(_folder["pets/annotations/test.txt"]);
        var splits = Open();

        Assert.Null(splits.Test);
        Assert.Equal(9, splits.Train.Count);
    }

    [Theory]
    [InlineData("Abyssinian_1 1 3 1")]
    [InlineData("Abyssinian_1 1 1")]
    [InlineData("Abyssinian 1 1 1")]
    [InlineData("../../etc/secret_1 1 1 1")]
    public void A_line_that_is_no_pet_is_named(string line)
    {
        _folder.Write("pets/annotations/test.txt", "Abyssinian_3 1 1 1\n" + line + "\n");

        var message = Assert.Throws<DatasetException>(() => Open()).Message;

        Assert.Contains($"test.txt, line 2: '{line}' is no pet", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_refused()
    {
        _folder.Write("pets/annotations/test.txt", Header);
        Assert.Contains("lists no pet", Assert.Throws<DatasetException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_there_one_is_told_how_to_get_it()
    {
        var message = Assert.Throws<DatasetException>(() => DatasetCatalog.Open("pets", new DatasetQuery { Places = new DatasetPlaces { SystemFolders = false }, Download = false })).Message;

        Assert.Contains("https://www.robots.ox.ac.uk/~vgg/data/pets/", message, StringComparison.Ordinal);
        Assert.Contains("unpack both into a folder named pets", message, StringComparison.Ordinal);
    }

    private DatasetSplits Open() => DatasetCatalog.Open("pets", new DatasetQuery { Places = new DatasetPlaces { DataFolder = _folder.Path, SystemFolders = false }, Download = false });
}
