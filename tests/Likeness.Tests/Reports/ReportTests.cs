using System.Net;
using System.Text.RegularExpressions;
using Likeness.Reports;
using Likeness.Tensors.Images;

namespace Likeness.Tests.Reports;

public sealed partial class ReportTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("likeness-report").FullName, "run");

    [Fact]
    public void Every_part_has_its_section_and_its_pictures()
    {
        var html = Write(SampleContent.Named("shoes"));
        Assert.Equal(["results", "facts", "training", "verification", "latent", "mistakes", "retrieval"], SectionIds().Matches(html).Select(match => match.Groups[1].Value));
        Assert.Equal(
            ["active-share.png", "distances.png", "false-accepts.png", "false-rejects.png", "latent.gif", "latent.png", "loss.png", "retrieval.png", "roc-linear.png", "roc.png", "validation.png"],
            Directory.GetFiles(Path.Combine(_folder, "pictures")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Equal(960, ImageFile.Probe(File.ReadAllBytes(Path.Combine(_folder, "pictures", "roc.png"))).Width);
    }

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        var html = Write(SampleContent.Named("shoes"));
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.All(References().Matches(html).Select(match => match.Groups[1].Value), target => Assert.True(target.StartsWith("data:", StringComparison.Ordinal) || target.StartsWith('#'), target));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>\"><img src=x onerror=alert(1)>'><svg onload=alert(1)>]]><!--")]
    [InlineData("../../a\0b\u001b[31m\u202e\ud800<")]
    public void A_hostile_name_stays_a_name(string name)
    {
        static int Elements(string page) => page.Count(letter => letter == '<');
        var harmless = Elements(Write(SampleContent.Named("shoes")));
        var html = Write(SampleContent.Named(name));
        Assert.Equal(harmless, Elements(html));
        Assert.DoesNotContain(name, html, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', html);
    }

    [Fact]
    public void Names_read_back_as_they_were()
    {
        var html = Write(SampleContent.Named("Füße & <Schuhe>"));
        Assert.Equal("Füße & <Schuhe>", WebUtility.HtmlDecode(Heading().Match(html).Groups[1].Value));
    }

    [Fact]
    public void An_empty_report_has_a_title_and_no_sections()
    {
        var html = Write(new ReportContent { Title = "nothing yet" });
        Assert.Contains("<h1>nothing yet</h1>", html, StringComparison.Ordinal);
        Assert.Empty(SectionIds().Matches(html));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "pictures")));
    }

    [Fact]
    public void A_second_report_replaces_the_first_and_leaves_nothing_beside_it()
    {
        Write(new ReportContent { Title = "first" });
        var html = Write(new ReportContent { Title = "second" });
        Assert.DoesNotContain("first", html, StringComparison.Ordinal);
        Assert.Equal(["report.html"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Those_who_cannot_see_the_pictures_are_told_what_they_show()
    {
        var html = Write(SampleContent.Named("shoes"));
        Assert.Equal(Charts().Count(html), Described().Count(html));
        Assert.DoesNotContain("<img", html.Replace("alt=\"The latent space from epoch 0 to epoch 1, animated.\"", "", StringComparison.Ordinal).Split("<picture>")[0], StringComparison.Ordinal);
        Assert.All(TableHeads().Matches(html).Select(match => match.Value), head => Assert.Contains("scope=", head, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.GetParent(_folder)!.Delete(recursive: true);

    private string Write(ReportContent content)
    {
        var path = Report.Write(content, _folder);
        Assert.Equal(Path.Combine(_folder, "report.html"), path);
        return File.ReadAllText(path);
    }

    [GeneratedRegex("<section id=\"([a-z]+)\"")]
    private static partial Regex SectionIds();

    [GeneratedRegex("(?:(?:src|href|srcset)=\"|url\\()([^\")]{1,40})")]
    private static partial Regex References();

    [GeneratedRegex("<h1>(.*?)</h1>")]
    private static partial Regex Heading();

    [GeneratedRegex("<svg class=\"chart\"")]
    private static partial Regex Charts();

    [GeneratedRegex("<svg class=\"chart\" viewBox=\"[^\"]+\" role=\"img\" aria-label=\"[^\"]{10,}\"")]
    private static partial Regex Described();

    [GeneratedRegex("<th[ >][^>]*>?")]
    private static partial Regex TableHeads();
}
