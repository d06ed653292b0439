using Likeness.Models;
using Microsoft.Extensions.Hosting;

namespace Likeness.Studio;

/// <summary>Serves a model over HTTP until it is told to stop.</summary>
public static class StudioServer
{
    /// <summary>Serves until the process is asked to end or <paramref name="cancellation"/> is set; what was begun is finished first.</summary>
    /// <param name="options">What to serve, and where.</param>
    /// <param name="started">Told the address once requests are answered.</param>
    /// <param name="cancellation">Ends the server.</param>
    /// <exception cref="ModelException">The model is missing, damaged, or no model.</exception>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public static async Task RunAsync(StudioOptions options, Action<Uri> started, CancellationToken cancellation)
    {
        await using var app = StudioApplication.Build(options);
        await app.StartAsync(cancellation);
        started(new Uri(app.Urls.Single()));
        await app.WaitForShutdownAsync(cancellation);
    }
}
