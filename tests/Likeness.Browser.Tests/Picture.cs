using Microsoft.Playwright;

namespace Likeness.Browser.Tests;

/// <summary>Pictures of pages: each run leaves them in artifacts/pictures, and UPDATE_SNAPSHOTS=1 also in docs/pictures.</summary>
internal static class Picture
{
    public static async Task TakeAsync(IPage page, string name)
    {
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        var picture = Path.Combine(TestData.Root, "artifacts", "pictures", $"studio-{name}.png");
        await page.ScreenshotAsync(new() { Path = picture, Animations = ScreenshotAnimations.Disabled });
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.Copy(picture, Path.Combine(TestData.Root, "docs", "pictures", Path.GetFileName(picture)), overwrite: true);
    }
}
