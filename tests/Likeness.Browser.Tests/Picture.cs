using Microsoft.Playwright;

namespace Likeness.Browser.Tests;

/// <summary>Pictures of pages: each run leaves them in artifacts/pictures, and UPDATE_SNAPSHOTS=1 those for the docs in docs/pictures.</summary>
internal static class Picture
{
    /// <param name="page">What is on the picture.</param>
    /// <param name="name">The file's, without studio- and .png.</param>
    /// <param name="isForDocs">Whether docs/pictures wants it.</param>
    /// <param name="height">How much of a long page is wanted; all where it is 0.</param>
    public static async Task TakeAsync(IPage page, string name, bool isForDocs = true, int height = 0)
    {
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        var picture = Path.Combine(TestData.Root, "artifacts", "pictures", $"studio-{name}.png");
        await page.ScreenshotAsync(new() { Path = picture, FullPage = true, Animations = ScreenshotAnimations.Disabled, Clip = height == 0 ? null : new() { Width = page.ViewportSize!.Width, Height = height } });
        if (isForDocs && Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.Copy(picture, Path.Combine(TestData.Root, "docs", "pictures", Path.GetFileName(picture)), overwrite: true);
    }
}
