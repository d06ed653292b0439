using System.IO.Compression;
using Likeness.Datasets;
using Likeness.Datasets.Finding;
using Likeness.Datasets.Known;

namespace Likeness.Tests.Datasets.Known;

public sealed class GroceryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Photos_and_clean_pictures_are_one_set_together_and_two_apart(bool zipped)
    {
        using var folder = Miniature(zipped);
        Assert.True(new Grocery().IsIn(folder.Path));
        var (all, photos, clean) = (new Grocery().Open(folder.Path).Train, new GroceryPhotos().Open(folder.Path).Train, new GroceryClean().Open(folder.Path).Train);
        Assert.Equal((5, 3, 2), (all.Count, photos.Count, clean.Count));
        Assert.All(new[] { all, photos, clean }, data => Assert.Equal<string>(["Leek", "Plum"], data.ClassNames));
        Assert.Equal<int>([0, 0, 1, 0, 1], all.Labels);
        Assert.Equal<int>([0, 1], clean.Labels);
        Assert.Equal<int>([0, 0, 0, 1, 1], all.Groups);
        Assert.Equal(photos.Bytes(2), all.Bytes(2));
        Assert.Equal(clean.Bytes(1), all.Bytes(4));
    }

    [Fact]
    public void A_product_without_a_clean_picture_is_named()
    {
        using var folder = Miniature(zipped: false);
        File.Delete(folder["iconic/Plum.jpg"]);
        var error = Assert.Throws<DatasetException>(() => new Grocery().Open(folder.Path));
        Assert.Contains("'Plum' is only in one of them", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_the_message_says_how_to_make_it()
    {
        using var folder = new TemporaryFolder();
        var locator = new DatasetLocator(new DatasetPlaces { Option = folder.Path, SystemFolders = false, Cache = folder.Path }, new DatasetDownload(new HttpClient()));
        foreach (var set in (KnownDataset[])[new Grocery(), new GroceryPhotos(), new GroceryClean()])
        {
            Assert.Null(locator.Find(set));
            var message = Assert.Throws<DatasetException>(() => locator.FindOrDownload(set)).Message;
            Assert.Contains("is not on this machine. Get https://github.com/marcusklasson/GroceryStoreDataset; copy the photos", message, StringComparison.Ordinal);
            Assert.EndsWith("Set LIKENESS_DATA to the folder above grocery.", message, StringComparison.Ordinal);
        }
    }

    [DatasetFact("grocery/grocery.zip")]
    public void The_archive_holds_54_products()
    {
        var all = new Grocery().Open(TestData.Dataset("grocery")).Train;
        Assert.Equal((3_405 + 54, 54), (all.Count, all.ClassNames.Length));
        Assert.Equal((36, 124), (all.ClassCounts().Min(), all.ClassCounts().Max()));
    }

    private static TemporaryFolder Miniature(bool zipped)
    {
        var folder = new TemporaryFolder();
        foreach (var (name, shade) in ((string, byte)[])[("images/Leek/a.jpg", 1), ("images/Leek/b.jpg", 2), ("images/Plum/a.jpg", 3), ("iconic/Leek.jpg", 4), ("iconic/Plum.jpg", 5)])
            folder.WriteGrey(name, shade);
        if (!zipped)
            return folder;
        using (var zip = ZipFile.Open(folder["grocery.zip"], ZipArchiveMode.Create))
            foreach (var file in Directory.GetFiles(folder.Path, "*.jpg", SearchOption.AllDirectories))
                zip.CreateEntryFromFile(file, Path.GetRelativePath(folder.Path, file).Replace('\\', '/'));
        Directory.Delete(folder["images"], recursive: true);
        Directory.Delete(folder["iconic"], recursive: true);
        return folder;
    }
}
