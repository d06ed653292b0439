using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

[Collection(BrowserUsers.Name)]
public sealed class MapTests(Browser browser)
{
    [BrowserFact]
    public async Task Keys_walk_from_point_to_point_and_a_chosen_one_is_searched_with()
    {
        await GlyphFiles.EnrolAsync(browser.Address, "mapped", glyphs: 10, each: 20);
        await using var visitor = await browser.VisitAsync("map?gallery=mapped");
        var page = visitor.Page;
        await Expect(page.GetByText("two largest principal components")).ToBeVisibleAsync();
        await Plane(page).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var said = page.Locator("[aria-live=polite]");
        await Expect(said).ToContainTextAsync("entry");
        var first = await said.TextContentAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(said).Not.ToHaveTextAsync(first!);
        await Expect(page.Locator(".plane img")).ToHaveJSPropertyAsync("complete", true);

        await Picture.TakeAsync(page, "map", height: 795);

        await Plane(page).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Chosen point" })).ToContainTextAsync("Entry");
        Assert.Equal("", await visitor.BarriersAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Search with this" }).ClickAsync();
        await Expect(page.GetByText("12 of 200 nearest to entry")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_mouse_finds_points_and_the_wheel_zooms()
    {
        await GlyphFiles.EnrolAsync(browser.Address, "one", glyphs: 1, each: 1);
        await using var visitor = await browser.VisitAsync("map?gallery=one", new Look(1280, 800, IsDark: false));
        var page = visitor.Page;
        var box = await Visitor.PlaceAsync(Plane(page));
        await page.Mouse.MoveAsync(box.X + 30, box.Y + 30);
        await Expect(page.Locator(".ring")).ToHaveCountAsync(0);
        // A single point lies in the middle.
        await page.Mouse.MoveAsync(box.X + box.Width / 2 + 2, box.Y + box.Height / 2);
        await Expect(page.Locator(".plane img")).ToBeVisibleAsync();
        await page.Mouse.WheelAsync(0, -400);
        await Expect(page.Locator(".ring")).ToHaveCountAsync(1);
        await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Chosen point" })).ToContainTextAsync("Entry 1");
    }

    [BrowserFact]
    public async Task The_legend_leaves_labels_out()
    {
        await GlyphFiles.EnrolAsync(browser.Address, "ticked", glyphs: 2, each: 3);
        await using var visitor = await browser.VisitAsync("map?gallery=ticked");
        var page = visitor.Page;
        await Expect(page.Locator("fieldset svg")).ToHaveCountAsync(2);
        var colours = await page.Locator("fieldset svg").EvaluateAllAsync<string[]>("all => all.map(one => getComputedStyle(one).color)");
        Assert.Equal(2, colours.Distinct().Count());
        await page.GetByLabel("A 3").UncheckAsync();
        var said = page.Locator("[aria-live=polite]");
        await Plane(page).FocusAsync();
        foreach (var key in new[] { "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft" })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(said).ToContainTextAsync("B, entry");
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "None" }).ClickAsync();
        await Expect(page.GetByLabel("B 3")).Not.ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "All", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("A 3")).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task A_training_is_played_from_its_first_epoch_to_its_last()
    {
        GlyphRun.Train(Path.Combine(browser.Runs, "glyphs"));
        await using var visitor = await browser.VisitAsync("map?run=glyphs");
        var page = visitor.Page;
        await Expect(page.Locator("output")).ToHaveTextAsync("epoch 5.0");
        await Plane(page).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator(".ring")).ToHaveCountAsync(1);
        await Picture.TakeAsync(page, "map-training", isForDocs: false);
        await page.GetByRole(AriaRole.Slider).FillAsync("0");
        await Expect(page.Locator("output")).ToHaveTextAsync("epoch 0.0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Play the training" }).ClickAsync();
        await Expect(page.Locator("output")).ToHaveTextAsync("epoch 5.0");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Play the training" })).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task A_map_keeps_nobody_out(int width, bool isDark)
    {
        var gallery = $"map-{width}-{(isDark ? "dark" : "light")}";
        await GlyphFiles.EnrolAsync(browser.Address, gallery, glyphs: 14, each: 8);
        await using var visitor = await browser.VisitAsync($"map?gallery={gallery}", new Look(width, 844, isDark));
        await Plane(visitor.Page).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visitor.Page.Locator(".plane img")).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal("", await visitor.BarriersAsync());
        Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Picture.TakeAsync(visitor.Page, $"{gallery}", isForDocs: false);
    }

    private static ILocator Plane(IPage page) => page.GetByRole(AriaRole.Application, new() { Name = "Map of" });
}
