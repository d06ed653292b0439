using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

[Collection(BrowserUsers.Name)]
public sealed class RecogniseTests(Browser browser)
{
    [BrowserFact]
    public async Task A_symbol_drawn_and_named_once_is_recognised_and_a_new_one_is_unknown()
    {
        await using var visitor = await browser.VisitAsync("recognise");
        await RememberAsync(visitor, Symbol.R, "Rho");
        await RememberAsync(visitor, Symbol.Phi, "Phi");

        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R.Again());
        var answer = visitor.Page.Locator("[aria-busy=false] > strong");
        await Expect(answer).ToHaveTextAsync("Rho");
        await Picture.TakeAsync(visitor.Page, "recognise");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear symbol" }).ClickAsync();
        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.Xi);
        await Expect(answer).ToHaveTextAsync("Unknown");
    }

    [BrowserFact]
    public async Task Examples_are_still_known_the_next_time_until_they_are_removed()
    {
        await using var visitor = await browser.VisitAsync("recognise");
        await RememberAsync(visitor, Symbol.R, "Rho");
        await RememberAsync(visitor, Symbol.Phi, "Phi");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Rho" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Phi"]);
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Phi"]);

        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R);
        await Expect(visitor.Page.GetByText("Unknown")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_name_that_looks_like_markup_is_text()
    {
        await using var visitor = await browser.VisitAsync("recognise");
        await RememberAsync(visitor, Symbol.R, "<img src=x onerror=alert(1)>");
        await Expect(visitor.Page.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["<img src=x onerror=alert(1)>"]);
    }

    private static async Task RememberAsync(Visitor visitor, Symbol symbol, string name)
    {
        await visitor.DrawAsync(visitor.Pad("Symbol"), symbol);
        await visitor.Page.GetByRole(AriaRole.Textbox).FillAsync(name);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByText($"{name} is known now")).ToBeVisibleAsync();
    }
}
