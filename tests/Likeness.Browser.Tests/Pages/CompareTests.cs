using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

[Collection(BrowserUsers.Name)]
public sealed class CompareTests(Browser browser)
{
    [BrowserFact]
    public async Task A_symbol_drawn_twice_with_the_mouse_is_the_same_and_another_is_different()
    {
        await using var visitor = await browser.VisitAsync("");
        var (first, second) = (visitor.Pad("First symbol"), visitor.Pad("Second symbol"));
        await Expect(visitor.Page.GetByText("Draw a symbol")).ToBeVisibleAsync();
        await visitor.DrawAsync(first, Symbol.R);
        await Expect(visitor.Page.GetByText("One symbol more")).ToBeVisibleAsync();
        await visitor.DrawAsync(second, Symbol.R.Again());
        await Expect(visitor.Page.GetByText("Same", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.SettledAsync();
        await Picture.TakeAsync(visitor.Page, "compare");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear second symbol" }).ClickAsync();
        await visitor.DrawAsync(second, Symbol.Phi);
        await Expect(visitor.Page.GetByText("Different", new() { Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Keys_draw_too_and_take_lines_back()
    {
        await using var visitor = await browser.VisitAsync("compare");
        foreach (var name in new[] { "First symbol", "Second symbol" })
        {
            var pad = visitor.Pad(name);
            await pad.FocusAsync();
            await Press(pad, " ", 1);
            await Press(pad, "ArrowDown", 12);
            await Press(pad, "ArrowRight", 10);
            await Press(pad, " ", 1);
        }
        await Expect(visitor.Page.GetByText("Same", new() { Exact = true })).ToBeVisibleAsync();

        await Press(visitor.Pad("Second symbol"), "Backspace", 1);
        await Expect(visitor.Page.GetByText("One symbol more")).ToBeVisibleAsync();

        static async Task Press(ILocator pad, string key, int times)
        {
            for (var time = 0; time < times; time++)
                await pad.PressAsync(key);
        }
    }

    [BrowserFact]
    public async Task Files_and_the_camera_give_images_and_what_is_no_image_is_refused_in_words()
    {
        await using var visitor = await browser.VisitAsync("compare");
        var choosers = visitor.Page.Locator("input[type=file]");
        var icon = Path.Combine(TestData.Root, "docs", "pictures", "hadsell-mnist.png");
        await choosers.First.SetInputFilesAsync(icon);
        await choosers.Last.SetInputFilesAsync(icon);
        await Expect(visitor.Page.GetByText("Same", new() { Exact = true })).ToBeVisibleAsync();

        await choosers.Last.SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = [65] });
        await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is no image");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Camera" }).Last.ClickAsync();
        await visitor.Page.Locator("video").EvaluateAsync("video => new Promise(done => video.videoWidth ? done() : video.onloadeddata = done)");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Take" }).ClickAsync();
        await Expect(visitor.Page.GetByText("Different", new() { Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Images_are_dropped_and_pasted()
    {
        await using var visitor = await browser.VisitAsync("compare");
        // As a browser hands them over: there is no way to drag a file in from outside.
        await visitor.Page.EvaluateAsync(
            """
            async () => {
                const canvas = new OffscreenCanvas(64, 64);
                const context = canvas.getContext("2d");
                context.fillStyle = "#fff"; context.fillRect(0, 0, 64, 64);
                context.fillStyle = "#000"; context.fillRect(10, 10, 4, 40); context.fillRect(10, 46, 40, 4);
                const data = new DataTransfer();
                data.items.add(new File([await canvas.convertToBlob()], "l.png", { type: "image/png" }));
                document.querySelector(".square").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                await new Promise(requestAnimationFrame);
                dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
            }
            """);
        await Expect(visitor.Page.GetByText("Same", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByAltText("Second symbol")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_stricter_rate_moves_the_threshold()
    {
        await using var visitor = await browser.VisitAsync("compare");
        var chart = visitor.Page.GetByRole(AriaRole.Img);
        var before = await chart.GetAttributeAsync("aria-label");
        await visitor.Page.GetByRole(AriaRole.Combobox).SelectOptionAsync("1 in 1,000");
        await Expect(chart).Not.ToHaveAttributeAsync("aria-label", before!);
    }
}
