using static Microsoft.Playwright.Assertions;

namespace Likeness.Browser.Tests.Pages;

/// <summary>What holds for each page, light and dark, on a laptop and on a telephone. That none asks another machine is seen by each <see cref="Visitor"/>.</summary>
[Collection(BrowserUsers.Name)]
public sealed class EveryPageTests(Browser browser)
{
    public static TheoryData<string, int, bool> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, bool>();
            foreach (var page in new[] { "compare", "recognise", "search", "map", "train", "runs" })
                foreach (var look in new[] { Look.Wide, Look.Narrow })
                    foreach (var isDark in new[] { false, true })
                        looks.Add(page, look.Width, isDark);
            return looks;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Nobody_is_kept_out_and_nothing_is_cut_off(string page, int width, bool isDark)
    {
        await using var visitor = await browser.VisitAsync(page, new Look(width, 844, isDark));
        await Expect(visitor.Page.Locator("nav [aria-current=page]")).ToHaveCountAsync(1);
        Assert.Equal("", await visitor.BarriersAsync());
        Assert.Equal(width, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Picture.TakeAsync(visitor.Page, $"{page}-{width}-{(isDark ? "dark" : "light")}", isForDocs: false);
    }
}
