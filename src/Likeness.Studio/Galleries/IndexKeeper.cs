using Likeness.Galleries.Stores;
using Likeness.Studio.Problems;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Likeness.Studio.Galleries;

/// <summary>Builds the indexes of large galleries, at the start and where they have grown since: searches go on meanwhile.</summary>
/// <remarks>It looks instead of being told, as other processes enrol into the same files. A look at a gallery that has not changed costs one small question to its store.</remarks>
/// <param name="galleries">All of them; those that nobody has asked for yet are left alone, but for those named at the start.</param>
/// <param name="clock">Passes the time between looks.</param>
/// <param name="log">Told of a gallery whose index cannot be built; it is searched all the same.</param>
internal sealed partial class IndexKeeper(GalleryShelf galleries, TimeProvider clock, ILogger<IndexKeeper> log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, string> _said = [];

    /// <summary>Looks at every open gallery, and builds what is behind.</summary>
    /// <param name="cancellation">Breaks a building off.</param>
    /// <returns>How many indexes were built.</returns>
    public int Look(CancellationToken cancellation)
    {
        var built = 0;
        foreach (var name in galleries.Opened)
            try
            {
                built += galleries.Prepare(name, cancellation) ? 1 : 0;
            }
            catch (Exception error) when (error is GalleryException or RequestException or IOException or UnauthorizedAccessException)
            {
                // A full disk, say. The gallery answers all the same, and nobody wants to read it every time.
                if (_said.GetValueOrDefault(name) != error.Message)
                    LogNotBuilt(log, name, _said[name] = error.Message);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException && !cancellation.IsCancellationRequested)
            {
                // Deleted while it was built.
            }
        return built;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, clock);
        do
            // On a thread that may take minutes over it.
            await Task.Factory.StartNew(() => Look(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "The index of the gallery '{Gallery}' was not built: {Reason}")]
    private static partial void LogNotBuilt(ILogger logger, string gallery, string reason);
}
