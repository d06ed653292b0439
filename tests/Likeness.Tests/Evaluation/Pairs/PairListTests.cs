using Likeness.Evaluation.Pairs;

namespace Likeness.Tests.Evaluation.Pairs;

public sealed class PairListTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pairs").FullName;

    public PairListTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cats"));
        foreach (var image in (string[])["cats/a.png", "cats/b.png", "dog, big.png", "say \"hi\".png"])
            File.WriteAllBytes(Path.Combine(_folder, image), []);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PairList Read(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "pairs.csv"), text);
        return PairList.Read(Path.Combine(_folder, "pairs.csv"));
    }

    [Fact]
    public void Paths_are_relative_to_the_file_and_each_image_is_listed_once()
    {
        var list = Read("a,b,same\ncats/a.png,cats/b.png,1\ncats/a.png,\"dog, big.png\",0\n\"say \"\"hi\"\".png\",cats/b.png,0\n");
        Assert.Equal(["cats/a.png", "cats/b.png", "dog, big.png", "say \"hi\".png"], list.Images.Select(image => Path.GetRelativePath(_folder, image)));
        Assert.Equal([0, 0, 3], list.Pairs.First.ToArray());
        Assert.Equal([1, 2, 1], list.Pairs.Second.ToArray());
        Assert.Equal([true, false, false], list.Pairs.Same.ToArray());
    }

    [Fact]
    public void Other_columns_another_order_blank_lines_and_Windows_line_ends_do_not_matter()
    {
        var list = Read("\uFEFFsame,note,b,a\r\n1,x,cats/b.png,cats/a.png\r\n\r\n0,\"y, z\",dog\u002C big.png,cats/a.png\r\n".Replace("dog, big.png", "\"dog, big.png\"", StringComparison.Ordinal));
        Assert.Equal(2, list.Pairs.Count);
        Assert.Equal("cats/b.png", Path.GetRelativePath(_folder, list.Images[list.Pairs.Second[0]]));
    }

    [Theory]
    [InlineData("a,b\ncats/a.png,cats/b.png\n", "line 1", "'same' is not among them")]
    [InlineData("a,b,same\ncats/a.png,cats/b.png,yes\n", "line 2", "same is 'yes'; expected 1 (same) or 0 (different)")]
    [InlineData("a,b,same\ncats/a.png,cats/c.png,1\n", "line 2", "no image at")]
    [InlineData("a,b,same\ncats/a.png,cats/a.png,1\n", "line 2", "paired with itself")]
    [InlineData("a,b,same\n\ncats/a.png\n", "line 3", "found 1 fields")]
    [InlineData("a,b,same\n\"cats/a.png,cats/b.png,1\n", "line 2", "double quote")]
    [InlineData("a,b,same\ncats/a.png,cats/b.png,1\n", "pairs.csv", "1 same and 0 different")]
    [InlineData("", "pairs.csv", "0 same and 0 different")]
    public void A_bad_line_is_named_with_what_was_expected(string text, string where, string what)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(text));
        Assert.Contains(where, error.Message);
        Assert.Contains(what, error.Message);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("nowhere.csv", Assert.Throws<FileNotFoundException>(() => PairList.Read(Path.Combine(_folder, "nowhere.csv"))).Message);
}
