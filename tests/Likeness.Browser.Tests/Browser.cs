using Likeness.Studio;
using Microsoft.Playwright;

namespace Likeness.Browser.Tests;

/// <summary>The server on the model that ships, with the built pages, and a Chromium that visits it.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly CancellationTokenSource _closing = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("likeness-browser-");
    private Task _server = Task.CompletedTask;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where setup/pages puts the pages.</summary>
    public static string Pages { get; } = Path.Combine(TestData.Root, "artifacts", "web", "dist");

    private static string Axe { get; } = Path.Combine(TestData.Root, "artifacts", "web", "build", "node_modules", "axe-core", "axe.min.js");

    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>The folder of the server's runs; empty at first.</summary>
    public string Runs => Path.Combine(_folder.FullName, "runs");

    internal static string? WhyAbsent() =>
        new[] { Chromium, Path.Combine(Pages, "index.html"), Axe }.Select(TestData.WhyAbsent).FirstOrDefault(reason => reason is not null);

    public async Task InitializeAsync()
    {
        if (WhyAbsent() is not null)
            return;
        var started = new TaskCompletionSource<Uri>();
        Directory.CreateDirectory(Runs);
        // Folders of its own, so that nothing is there which another run has left.
        var options = new StudioOptions
        {
            Port = 0,
            Pages = Pages,
            Runs = Runs,
            Galleries = Path.Combine(_folder.FullName, "galleries"),
            Program = new([Environment.ProcessPath!, Path.Combine(AppContext.BaseDirectory, "Likeness.Cli.dll")]),
        };
        _server = StudioServer.RunAsync(options, started.SetResult, _closing.Token);
        Address = await await Task.WhenAny(started.Task, Failed());
        _playwright = await Playwright.CreateAsync();
        // As long as Playwright waits for what can be clicked: its five seconds for what can be read are few on a machine that does much else.
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            // A camera without a camera: a moving picture that Chromium draws itself.
            Args = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
        });

        async Task<Uri> Failed()
        {
            await _server;
            throw new InvalidOperationException("The server ended before it was asked anything.");
        }
    }

    /// <summary>Somebody who has just opened a page, with nothing remembered.</summary>
    /// <param name="page">The part of the address behind #/.</param>
    /// <param name="look">How wide the window is, and whether it is dark.</param>
    public async Task<Visitor> VisitAsync(string page, Look? look = null)
    {
        look ??= Look.Wide;
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["camera"],
        });
        var visitor = new Visitor(await context.NewPageAsync(), Address, Axe);
        await visitor.OpenAsync(page);
        return visitor;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        await _closing.CancelAsync();
        try
        {
            await _server;
        }
        catch (OperationCanceledException)
        {
            // That is how it was asked to end.
        }
        _folder.Delete(recursive: true);
    }

    public void Dispose() => _closing.Dispose();
}

[CollectionDefinition(Name)]
public sealed class BrowserUsers : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
