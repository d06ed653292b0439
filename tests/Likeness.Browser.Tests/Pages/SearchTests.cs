using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

[Collection(BrowserUsers.Name)]
public sealed class SearchTests(Browser browser)
{
    [BrowserFact]
    public async Task An_empty_gallery_is_filled_with_images_and_a_drawing_and_searched()
    {
        await using var visitor = await browser.VisitAsync("search?gallery=filled-here");
        var page = visitor.Page;
        visitor.IsRefused = true;
        await Expect(page.GetByText("The gallery filled-here is empty")).ToBeVisibleAsync();
        await AddAsync(page, "wheel", [.. GlyphFiles.Files(0, 3), new() { Name = "notes.png", MimeType = "image/png", Buffer = [1, 2, 3] }]);
        await Expect(page.GetByText("3 added to filled-here as wheel")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("notes.png");

        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.Phi);
        await visitor.SettledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the symbol above" }).ClickAsync();
        await page.GetByLabel("Label").FillAsync("Phi");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("1 added to filled-here as Phi")).ToBeVisibleAsync();

        await Expect(Hits(page)).ToHaveCountAsync(4);
        await Expect(Hits(page).First).ToContainTextAsync("Phi");
    }

    [BrowserFact]
    public async Task The_nearest_come_first_and_one_of_them_can_be_searched_with()
    {
        await GlyphFiles.EnrolAsync(browser.Address, "letters", glyphs: 12, each: 6);
        await using var visitor = await browser.VisitAsync("search?gallery=letters", new Look(1060, 690, IsDark: false));
        var page = visitor.Page;
        await page.Locator("input[type=file]").First.SetInputFilesAsync(GlyphFiles.Files(2, 1, skip: 6)[0]);
        await Expect(page.GetByText("12 of 72 nearest to your symbol")).ToBeVisibleAsync();
        await Expect(Hits(page).First).ToContainTextAsync("C");
        await Expect(page.Locator("li img").Last).ToHaveJSPropertyAsync("complete", true);
        await Picture.TakeAsync(page, "search", height: 690);

        await page.GetByLabel("Show").SelectOptionAsync("24 nearest");
        await Expect(Hits(page)).ToHaveCountAsync(24);

        await Hits(page).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("24 of 72 nearest to entry")).ToBeVisibleAsync();
        await Expect(Hits(page).First).ToContainTextAsync("C");
    }

    [BrowserFact]
    public async Task Images_are_dropped_and_a_gallery_is_made_by_name()
    {
        await using var visitor = await browser.VisitAsync("search");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "New" }).ClickAsync();
        await page.GetByLabel("New gallery").FillAsync("../Away");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("1 to 64");
        await page.GetByLabel("New gallery").FillAsync("made-here");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Gallery")).ToHaveValueAsync("made-here");

        await page.EvaluateAsync(
            """
            async () => {
                const data = new DataTransfer();
                for (const shift of [0, 4]) {
                    const canvas = new OffscreenCanvas(64, 64);
                    const context = canvas.getContext("2d");
                    context.fillStyle = "#fff"; context.fillRect(0, 0, 64, 64);
                    context.fillStyle = "#000"; context.fillRect(10 + shift, 10, 4, 40); context.fillRect(10, 46, 40, 4);
                    data.items.add(new File([await canvas.convertToBlob()], `l${shift}.png`, { type: "image/png" }));
                }
                document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """);
        await page.GetByLabel("Label").FillAsync("<b>L</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add 2" }).ClickAsync();
        await Expect(page.GetByText("2 added to made-here as <b>L</b>")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Gallery").Locator("option:checked")).ToHaveTextAsync("made-here · 2 images");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Gallery")).ToHaveValueAsync("made-here");
    }

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Results_keep_nobody_out(int width, bool isDark)
    {
        var gallery = $"seen-{width}-{(isDark ? "dark" : "light")}";
        await GlyphFiles.EnrolAsync(browser.Address, gallery, glyphs: 6, each: 4);
        await using var visitor = await browser.VisitAsync($"search?gallery={gallery}", new Look(width, 844, isDark));
        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R);
        await Expect(Hits(visitor.Page)).ToHaveCountAsync(12);
        await visitor.SettledAsync();
        Assert.Equal("", await visitor.BarriersAsync());
        Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Picture.TakeAsync(visitor.Page, $"search-results-{width}-{(isDark ? "dark" : "light")}", isForDocs: false);
    }

    private static ILocator Hits(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Search with this" });

    private static async Task AddAsync(IPage page, string label, FilePayload[] files)
    {
        await page.Locator("input[type=file][multiple]").SetInputFilesAsync(files);
        await page.GetByLabel("Label").FillAsync(label);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = false }).Last.ClickAsync();
    }
}
