using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

[Collection(BrowserUsers.Name)]
public sealed class RecogniseTests(Browser browser)
{
    [BrowserFact]
    public async Task A_symbol_drawn_and_named_once_is_recognised_and_a_new_one_is_unknown()
    {
        await using var visitor = await browser.VisitAsync("recognise?gallery=drawn");
        await RememberAsync(visitor, Symbol.R, "Rho");
        await RememberAsync(visitor, Symbol.Phi, "Phi");

        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R.Again());
        var answer = visitor.Page.Locator("[aria-busy=false] > strong");
        await visitor.SettledAsync();
        await Expect(answer).ToHaveTextAsync("Rho");
        await Picture.TakeAsync(visitor.Page, "recognise");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Clear symbol" }).ClickAsync();
        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.Xi);
        await Expect(answer).ToHaveTextAsync("Unknown");
    }

    [BrowserFact]
    public async Task Examples_are_still_known_the_next_time_until_they_are_removed()
    {
        await using var visitor = await browser.VisitAsync("recognise?gallery=kept");
        await RememberAsync(visitor, Symbol.R, "Rho");
        await RememberAsync(visitor, Symbol.Phi, "Phi");
        await using var another = await browser.VisitAsync("recognise?gallery=kept");
        await Expect(Known(another)).ToHaveTextAsync(["Phi", "Rho"]);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Rho" }).ClickAsync();
        await Expect(Known(visitor)).ToHaveTextAsync(["Phi"]);
        await visitor.Page.ReloadAsync();
        await Expect(Known(visitor)).ToHaveTextAsync(["Phi"]);

        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R);
        await Expect(visitor.Page.GetByText("Unknown")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_name_is_changed_and_two_become_one_by_it()
    {
        await using var visitor = await browser.VisitAsync("recognise?gallery=renamed");
        await RememberAsync(visitor, Symbol.R, "Ro");
        await RememberAsync(visitor, Symbol.R.Again(), "Rho");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Rename Ro" }).ClickAsync();
        await visitor.Page.GetByLabel("New name of Ro").FillAsync("Rho");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(Known(visitor)).ToHaveTextAsync(["Rho 2 examples"]);
        Assert.Equal("", await visitor.BarriersAsync());
        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R);
        await Expect(visitor.Page.Locator("[aria-busy=false] > strong")).ToHaveTextAsync("Rho");
    }

    [BrowserFact]
    public async Task What_is_remembered_is_found_on_search_and_lies_on_the_map()
    {
        await using var visitor = await browser.VisitAsync("recognise?gallery=everywhere");
        await RememberAsync(visitor, Symbol.R, "Rho");
        await visitor.FollowAsync(LinkOf(KnownIn(visitor), "Map"), "What does the model see?");
        await Expect(visitor.Page.GetByLabel("Rho 1")).ToBeCheckedAsync();
        await visitor.FollowAsync(LinkOf(visitor.Page.GetByRole(AriaRole.Navigation), "Recognise"), "Who is this?");
        await visitor.FollowAsync(LinkOf(KnownIn(visitor), "Search"), "What looks most like this?");
        await visitor.DrawAsync(visitor.Pad("Symbol"), Symbol.R.Again());
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Search with this" })).ToContainTextAsync("Rho");
    }

    [BrowserFact]
    public async Task A_name_that_looks_like_markup_is_text()
    {
        await using var visitor = await browser.VisitAsync("recognise?gallery=markup");
        await RememberAsync(visitor, Symbol.R, "<img src=x onerror=alert(1)>");
        await Expect(Known(visitor)).ToHaveTextAsync(["<img src=x onerror=alert(1)>"]);
    }

    private static ILocator KnownIn(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Known in" });

    private static ILocator Known(Visitor visitor) => KnownIn(visitor).GetByRole(AriaRole.Listitem);

    private static ILocator LinkOf(ILocator part, string name) => part.GetByRole(AriaRole.Link, new() { Name = name });

    private static async Task RememberAsync(Visitor visitor, Symbol symbol, string name)
    {
        await visitor.DrawAsync(visitor.Pad("Symbol"), symbol);
        await visitor.Page.GetByRole(AriaRole.Textbox).FillAsync(name);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.GetByText($"{name} is known now")).ToBeVisibleAsync();
    }
}
