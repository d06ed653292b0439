namespace Likeness.Studio.Tests;

/// <summary>A server that listens on a real socket, for what only a socket shows.</summary>
internal static class RunningServer
{
    /// <summary>Starts a server, uses it, and ends it.</summary>
    public static async Task WithAsync(StudioOptions options, Func<Uri, Task> use)
    {
        using var stop = new CancellationTokenSource();
        var address = new TaskCompletionSource<Uri>();
        var server = StudioServer.RunAsync(options, address.SetResult, stop.Token);
        try
        {
            var first = await Task.WhenAny(address.Task, server).WaitAsync(TimeSpan.FromMinutes(2));
            if (first == server)
                await server;
            await use(await address.Task);
        }
        finally
        {
            await stop.CancelAsync();
            await server;
        }
    }
}
