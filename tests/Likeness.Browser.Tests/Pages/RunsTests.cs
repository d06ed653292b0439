using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

[Collection(BrowserUsers.Name)]
public sealed class RunsTests(Browser browser) : IDisposable
{
    private static readonly (string, string)[] s_triplet = [("loss", "triplet"), ("miner", "semi-hard"), ("sampler", "balanced")];

    private readonly string _folder = Path.Combine(browser.Runs, "glyphs");

    [BrowserFact]
    public async Task Two_trainings_are_compared_by_curves_options_and_figures()
    {
        GlyphRun.Train(Path.Combine(_folder, "softmax"), ("loss", "softmax"), ("sampler", "shuffled"));
        GlyphRun.Train(Path.Combine(_folder, "triplet"), s_triplet);
        await using var visitor = await browser.VisitAsync("runs");

        await Expect(visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "glyphs/softmax" })).ToBeCheckedAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "glyphs/triplet" })).ToBeCheckedAsync();
        await Expect(Chart(visitor, "Loss")).ToHaveAttributeAsync("aria-label", new Regex(@"^Loss by epochs\. Last: (softmax|triplet) [\d.]+, (softmax|triplet) [\d.]+\.$"));
        await Expect(Chart(visitor, "Active share")).ToHaveAttributeAsync("aria-label", new Regex(@"triplet [\d.]+ %"));
        await Expect(Row(visitor, "loss")).ToHaveTextAsync(new Regex("softmax"));
        await Expect(Row(visitor, "loss")).ToHaveTextAsync(new Regex("triplet"));
        await Expect(Row(visitor, "embedding")).ToHaveCountAsync(0);
        await Expect(Row(visitor, "auc").First).ToHaveTextAsync(new Regex(@"0\.\d{3} +0\.\d{3} to [01]\.\d{3}"));
        await Picture.TakeAsync(visitor.Page, "runs", height: 1130);
        Assert.Equal("", await visitor.BarriersAsync());
        await LookAsync(Look.Narrow with { IsDark = true });

        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "All options" }).CheckAsync();
        await Expect(Row(visitor, "embedding")).ToHaveCountAsync(1);
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "minutes" }).CheckAsync();
        await Expect(Chart(visitor, "Loss by minutes")).ToHaveCountAsync(1);
        await visitor.Page.GetByLabel("Validation").SelectOptionAsync("AUC");
        await Expect(Chart(visitor, "AUC by minutes")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task What_is_compared_stands_in_the_address()
    {
        GlyphRun.Train(Path.Combine(_folder, "one"), ("epochs", "1"));
        GlyphRun.Train(Path.Combine(_folder, "other"), ("epochs", "1"), ("seed", "1"));
        await using var visitor = await browser.VisitAsync("runs?show=glyphs/other");
        var other = visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "glyphs/other" });
        await Expect(other).ToBeCheckedAsync();
        await Expect(visitor.Page.GetByText("Choose another training")).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "glyphs/one" }).CheckAsync();
        await Expect(Row(visitor, "seed")).ToHaveTextAsync(new Regex(@"seed\s*1\s*0"));
        await other.UncheckAsync();
        await visitor.Page.ReloadAsync();
        await Expect(other).Not.ToBeCheckedAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "glyphs/one" })).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task A_report_opens_apart_from_the_studio_and_its_pictures_move()
    {
        GlyphRun.Train(Path.Combine(_folder, "<img src=x onerror=alert(1)>"), ("epochs", "2"));
        await using var visitor = await browser.VisitAsync("runs");
        var report = await visitor.Page.RunAndWaitForPopupAsync(() => visitor.Page.GetByText("Report", new() { Exact = true }).ClickAsync());
        var heading = report.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Expect(heading).ToContainTextAsync("glyphs");
        List<string> complaints = [];
        report.Console += (_, message) => complaints.Add(message.Text);
        await report.ReloadAsync();

        await Expect(heading).ToContainTextAsync("glyphs");
        await Expect(report.Locator(".thumb, .map").First).ToBeAttachedAsync();
        Assert.Equal("null", await report.EvaluateAsync<string>("origin"));
        Assert.Empty(complaints);
    }

    [BrowserFact]
    public async Task Without_a_training_the_page_says_how_to_start_one()
    {
        await using var visitor = await browser.VisitAsync("runs");
        await Expect(visitor.Page.GetByText("No training yet")).ToBeVisibleAsync();
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private async Task LookAsync(Look look)
    {
        await using var visitor = await browser.VisitAsync("runs", look);
        await Expect(Row(visitor, "loss")).ToBeVisibleAsync();
        Assert.Equal("", await visitor.BarriersAsync());
        Assert.Equal(look.Width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Picture.TakeAsync(visitor.Page, "runs-narrow", isForDocs: false);
    }

    private static ILocator Chart(Visitor visitor, string label) => visitor.Page.Locator($"[role=img][aria-label^='{label}']");

    private static ILocator Row(Visitor visitor, string header) => visitor.Page.Locator("tr", new() { Has = visitor.Page.GetByRole(AriaRole.Rowheader, new() { Name = header, Exact = true }) });
}
