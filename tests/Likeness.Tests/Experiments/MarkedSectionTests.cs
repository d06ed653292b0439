using Likeness.Experiments;

namespace Likeness.Tests.Experiments;

public sealed class MarkedSectionTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "page.md");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void A_page_is_made_and_each_section_replaced_alone()
    {
        MarkedSection.Write(_path, "one", "first");
        MarkedSection.Write(_path, "two", "second\n");
        Assert.Equal("<!-- one: begin -->\nfirst\n<!-- one: end -->\n\n<!-- two: begin -->\nsecond\n<!-- two: end -->\n", File.ReadAllText(_path));
        File.WriteAllText(_path, "# Page\n\n" + File.ReadAllText(_path) + "The end.\n");
        MarkedSection.Write(_path, "one", "other\nlines");
        Assert.Equal("# Page\n\n<!-- one: begin -->\nother\nlines\n<!-- one: end -->\n\n<!-- two: begin -->\nsecond\n<!-- two: end -->\nThe end.\n", File.ReadAllText(_path));
    }

    [Fact]
    public void A_section_without_an_end_is_refused_and_left()
    {
        MarkedSection.Write(_path, "one", "first");
        var broken = File.ReadAllText(_path).Replace("<!-- one: end -->", "", StringComparison.Ordinal);
        File.WriteAllText(_path, broken);
        Assert.Contains("without '<!-- one: end -->'", Assert.Throws<InvalidDataException>(() => MarkedSection.Write(_path, "one", "other")).Message, StringComparison.Ordinal);
        Assert.Equal(broken, File.ReadAllText(_path));
    }
}
