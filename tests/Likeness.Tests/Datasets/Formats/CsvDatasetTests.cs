using Likeness.Datasets;
using Likeness.Datasets.Formats;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Datasets.Formats;

public class CsvDatasetTests
{
    private static TemporaryFolder Folder(string csv, params string[] images)
    {
        var folder = new TemporaryFolder();
        folder.Write("data.csv", csv);
        foreach (var (i, image) in images.Index())
            folder.WriteGrey(image, (byte)i);
        return folder;
    }

    private static string Error(TemporaryFolder folder)
    {
        using (folder)
            return Assert.Throws<DatasetException>(() => CsvDataset.Open(folder["data.csv"])).Message;
    }

    [Fact]
    public void Labels_groups_and_splits_come_from_their_columns_in_any_order()
    {
        using var folder = Folder("Split,label,path,group\ntrain,cat,x/a.png,pets\ntesting,\"fish, gold\",\"b, \"\"c\"\".png\",water\n", "x/a.png", "b, \"c\".png");

        var data = CsvDataset.Open(folder["data.csv"]);

        Assert.Equal("data", data.Name);
        Assert.Equal(["cat", "fish, gold"], data.ClassNames.ToArray());
        Assert.Equal(["pets", "water"], data.GroupNames.ToArray());
        Assert.Equal(["train", "test"], data.Annotations.Splits.ToArray());
        Assert.Equal([1], data.Read(1, ImageOptions.AsIs).Pixels.Distinct().Select(v => (int)v));
        Assert.Equal(folder["x/a.png"], data.Source(0));
    }

    [Fact]
    public void Two_columns_are_enough()
    {
        using var folder = Folder("path,label\na.png,1\nb.png,2\na.png,2\n", "a.png", "b.png");

        var data = CsvDataset.Open(folder["data.csv"]);

        Assert.Equal([0, 1, 1], data.Labels.ToArray());
        Assert.True(data.Groups.IsEmpty && data.Annotations.Splits.IsEmpty);
    }

    [Theory]
    [InlineData("", "begins with ''. Expected a header")]
    [InlineData("a.png,1\n", "begins with 'a.png,1'. Expected a header with the columns path,label")]
    [InlineData("path,label\n", "holds no row below its header")]
    [InlineData("path,label\na.png,x\n,y\n", "line 3: path is empty")]
    [InlineData("path,label\na.png\n", "line 2: label is empty")]
    [InlineData("path,label\na.png,x\nb.png,y\n", "line 3: b.png is not there")]
    [InlineData("path,label,split\na.png,x,holdout\n", "line 2: split is 'holdout'. Expected train, validation or test")]
    [InlineData("path,label,group\na.png,x,g\na.png,x,\n", "line 3: group is empty, and other lines have one")]
    [InlineData("path,label\n\"a.png,x\n", "")]
    public void Each_defect_has_its_message(string csv, string message) =>
        Assert.Contains(message, Error(Folder(csv, "a.png")), StringComparison.Ordinal);
}
