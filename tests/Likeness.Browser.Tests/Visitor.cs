using Microsoft.Playwright;

namespace Likeness.Browser.Tests;

/// <summary>Somebody with a page open. Leaving it fails the test where the page asked another machine, or made an error.</summary>
/// <param name="page">Empty yet.</param>
/// <param name="address">The server's.</param>
/// <param name="axe">The file of axe-core.</param>
public sealed class Visitor(IPage page, Uri address, string axe) : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public IPage Page { get; } = page;

    /// <summary>Whether the server is asked what it will refuse, on purpose: a browser tells that as an error of the page.</summary>
    public bool IsRefused { get; set; }

    /// <summary>The field to draw in.</summary>
    public ILocator Pad(string name) => Page.GetByRole(AriaRole.Application, new() { Name = name });

    internal async Task OpenAsync(string path)
    {
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } url && url.Authority != address.Authority)
                _complaints.Add($"asked {request.Url}");
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(IsRefused && message.Text.Contains("status of 4", StringComparison.Ordinal)))
                _complaints.Add(message.Text);
        };
        Page.PageError += (_, error) => _complaints.Add(error);
        await Page.GotoAsync(new Uri(address, $"#/{path}").AbsoluteUri);
        await Page.Locator("h1").WaitForAsync();
    }

    /// <summary>Follows a link and waits for the page behind it: the one it leaves may have fields of the same names.</summary>
    public async Task FollowAsync(ILocator link, string heading)
    {
        await link.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync(heading);
    }

    /// <summary>Where something lies in the window, once it is in sight and stands still.</summary>
    public static async Task<LocatorBoundingBoxResult> PlaceAsync(ILocator thing)
    {
        await thing.ScrollIntoViewIfNeededAsync();
        return await thing.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not to be seen.");
    }

    /// <summary>Draws with the mouse.</summary>
    internal async Task DrawAsync(ILocator pad, Symbol symbol)
    {
        var box = await PlaceAsync(pad);
        foreach (var line in symbol.Lines)
        {
            await To(line[0], 1);
            await Page.Mouse.DownAsync();
            foreach (var place in line.Skip(1))
                await To(place, 4);
            await Page.Mouse.UpAsync();
        }

        Task To((double X, double Y) place, int steps) =>
            Page.Mouse.MoveAsync((float)(box.X + place.X * box.Width), (float)(box.Y + place.Y * box.Height), new() { Steps = steps });
    }

    /// <summary>Waits until all that was drawn is answered.</summary>
    public async Task SettledAsync()
    {
        // A drawing becomes a picture, and the picture a question: between the two nothing is busy for the blink of an eye.
        for (var time = 0; time < 2; time++)
        {
            await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    /// <summary>What axe (https://github.com/dequelabs/axe-core) finds that keeps people out; nothing where all is well.</summary>
    public async Task<string> BarriersAsync()
    {
        // Evaluated and not added as a script, which the page's content security policy forbids.
        await Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        return await Page.EvaluateAsync<string>(
            """
            async () => (await axe.run(document)).violations
                .map(found => `${found.id}: ${found.help}\n` + found.nodes.map(node => `  ${node.html}\n  ${node.failureSummary}`).join("\n")).join("\n")
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
