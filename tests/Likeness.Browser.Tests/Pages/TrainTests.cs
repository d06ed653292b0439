using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

/// <summary>Trainings in processes of their own, started, watched, stopped and resumed by the page.</summary>
[Collection(BrowserUsers.Name)]
public sealed partial class TrainTests(Browser browser) : IAsyncLifetime
{
    // A machine that does much else at the same time.
    private const float Patience = 240_000;
    private static readonly LocatorAssertionsToBeVisibleOptions s_visible = new() { Timeout = Patience };
    private static readonly LocatorAssertionsToHaveAttributeOptions s_changes = new() { Timeout = Patience };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("likeness-browser-data-");

    [BrowserFact]
    public async Task A_training_is_watched_stopped_and_resumed()
    {
        GlyphFolder.Write(_folder.FullName, classes: 10, imagesPerClass: 30);
        await using var visitor = await browser.VisitAsync("train");
        await visitor.Page.GetByLabel("Data", new() { Exact = true }).SelectOptionAsync("Your own images …");
        await visitor.Page.GetByLabel("Folder on the server's machine").FillAsync(_folder.FullName);
        await visitor.Page.GetByLabel("Epochs", new() { Exact = true }).FillAsync("400");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Train", Exact = true }).ClickAsync();

        await Expect(MapOf(visitor)).ToHaveAttributeAsync("aria-label", FirstSteps(), s_changes);
        var early = await MapOf(visitor).GetAttributeAsync("aria-label");
        await Expect(Chart(visitor, "Loss by")).ToHaveAttributeAsync("aria-label", Loss(), s_changes);
        await Expect(MapOf(visitor)).Not.ToHaveAttributeAsync("aria-label", early!, s_changes);
        await Expect(Chart(visitor, "knn@5")).ToBeVisibleAsync(s_visible);
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Train", Exact = true })).ToBeDisabledAsync();
        Assert.Equal("", await visitor.BarriersAsync());
        await Picture.TakeAsync(visitor.Page, "train-wide", isForDocs: false);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Expect(State(visitor, "Stopped")).ToBeVisibleAsync(s_visible);
        var stopped = await MapOf(visitor).GetAttributeAsync("aria-label");
        await visitor.Page.ReloadAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Resume", Exact = true }).ClickAsync();
        await Expect(State(visitor, "Training")).ToBeVisibleAsync(s_visible);
        await Expect(MapOf(visitor)).Not.ToHaveAttributeAsync("aria-label", stopped!, s_changes);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Expect(State(visitor, "Stopped")).ToBeVisibleAsync(s_visible);
    }

    [BrowserFact]
    public async Task A_training_comes_to_its_end_with_a_report_and_a_place_among_the_runs()
    {
        await using var visitor = await browser.VisitAsync("train");
        await visitor.Page.GetByLabel("Data", new() { Exact = true }).SelectOptionAsync("glyphs");
        await visitor.Page.GetByLabel("Epochs", new() { Exact = true }).FillAsync("3");
        await visitor.Page.GetByLabel("Classes held out", new() { Exact = true }).FillAsync("5");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Train", Exact = true }).ClickAsync();
        await Expect(State(visitor, "Finished")).ToBeVisibleAsync(s_visible);
        await Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Report" })).ToBeVisibleAsync();
        await Expect(Chart(visitor, "knn@5")).ToBeVisibleAsync();
        await Picture.TakeAsync(visitor.Page, "train");
        await LookAsync(Look.Narrow with { IsDark = true });

        await visitor.Page.GetByLabel("Moment of the training").PressAsync("Home");
        await Expect(MapOf(visitor)).ToHaveAttributeAsync("aria-label", Untrained());
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).Last.ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^glyphs-") })).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task What_cannot_be_trained_on_is_said_in_words()
    {
        await using var visitor = await browser.VisitAsync("train");
        await visitor.Page.GetByLabel("Data", new() { Exact = true }).SelectOptionAsync("Your own images …");
        await visitor.Page.GetByLabel("Folder on the server's machine").FillAsync(_folder.FullName);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Train", Exact = true }).ClickAsync();

        await Expect(State(visitor, "It ended without a model")).ToBeVisibleAsync(s_visible);
        await Expect(visitor.Page.Locator("details[open] pre")).ToContainTextAsync("holds no image");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // Each test begins with nothing at work, and with a folder of runs that is empty.
        using var client = new HttpClient { BaseAddress = browser.Address };
        (await client.PostAsync(new Uri("/v1/training/stop", UriKind.Relative), null)).Dispose();
        while (AtWork().IsMatch(await client.GetStringAsync(new Uri("/v1/training", UriKind.Relative))))
            await Task.Yield();
        _folder.Delete(recursive: true);
        foreach (var run in Directory.EnumerateDirectories(browser.Runs))
            Directory.Delete(run, recursive: true);
    }

    private static ILocator Chart(Visitor visitor, string label) => visitor.Page.Locator($"[role=img][aria-label^='{label}']");

    private static ILocator MapOf(Visitor visitor) => visitor.Page.Locator("[role=application][aria-label^='Map of']");

    private static ILocator State(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    private async Task LookAsync(Look look)
    {
        await using var visitor = await browser.VisitAsync("train", look);
        await Expect(State(visitor, "Finished")).ToBeVisibleAsync();
        await Expect(MapOf(visitor)).ToBeVisibleAsync();
        Assert.Equal("", await visitor.BarriersAsync());
        Assert.Equal(look.Width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Picture.TakeAsync(visitor.Page, "train-narrow", isForDocs: false);
    }

    [GeneratedRegex(@"after [1-9]\d* steps\.$")]
    private static partial Regex FirstSteps();

    [GeneratedRegex(@"""state"":""(preparing|training|measuring|stopping)""")]
    private static partial Regex AtWork();

    [GeneratedRegex(@"after 0 steps\.$")]
    private static partial Regex Untrained();

    [GeneratedRegex(@"Last: loss [\d.]+\.$")]
    private static partial Regex Loss();
}
