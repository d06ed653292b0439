using Likeness.Datasets;
using Likeness.Datasets.Finding;

namespace Likeness.Tests.Datasets.Finding;

public class DatasetCatalogTests
{
    private static readonly DatasetQuery Offline = new() { Places = new DatasetPlaces { SystemFolders = false }, Download = false };

    [Fact]
    public void Names_folders_and_files_open()
    {
        using var folder = new TemporaryFolder();
        folder.WriteGrey("pets/cats/1.png", 1);
        folder.Write("pets.csv", "path,label\npets/cats/1.png,cat\n");

        Assert.Equal(1500, DatasetCatalog.Open("glyphs").Train.Count);
        Assert.Equal("cats", DatasetCatalog.Open(folder["pets"]).Train.ClassNames.Single());
        Assert.Equal("pets", DatasetCatalog.Open(folder["pets"] + "/").Train.Name);
        Assert.Equal("cat", DatasetCatalog.Open(folder["pets.csv"]).Train.ClassNames.Single());
    }

    [Fact]
    public void What_is_neither_a_name_nor_a_path_lists_the_names()
    {
        var error = Assert.Throws<DatasetException>(() => DatasetCatalog.Open("fashion-mnits"));

        Assert.Contains("'fashion-mnits' is neither a path that is there nor a data set known by name (fashion-mnist, mnist, omniglot, omniglot-vinyals, omniglot-koch, pets, grocery, grocery-photos, grocery-clean, glyphs)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("neither a .csv nor an archive", Assert.Throws<DatasetException>(() => DatasetCatalog.Open(folder.WriteGrey("a.png", 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_set_that_is_nowhere_says_how_to_get_it()
    {
        var error = Assert.Throws<DatasetException>(() => DatasetCatalog.Open("fashion-mnist", Offline));

        Assert.Contains("fashion-mnist is not on this machine and downloads are off. Run 'apt-get install dataset-fashion-mnist', or put train-images-idx3-ubyte.gz", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_says_of_each_set_where_it_is_or_how_to_get_it()
    {
        var list = DatasetCatalog.List(Offline.Places);

        Assert.Equal(["fashion-mnist", "mnist", "omniglot", "omniglot-vinyals", "omniglot-koch", "pets", "grocery", "grocery-photos", "grocery-clean", "glyphs"], list.Select(line => line.Dataset.Name));
        Assert.All(list, line => Assert.True(line.Found is null != line.HowToGet is null));
        Assert.Equal("generated", list[^1].Found?.Where);
        Assert.All(list, line => Assert.False(string.IsNullOrEmpty(line.Dataset.Summary + line.Dataset.Licence)));
    }
}
