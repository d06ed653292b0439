using System.Globalization;
using System.Net.Sockets;

namespace Likeness.Studio.Tests.Hostile;

/// <summary>Sends bytes to a server and reads the status of its answer.</summary>
internal static class RawClient
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>Sends all; where no answer comes, says that it was all.</summary>
    /// <returns>The status; null where the server only closed the connection.</returns>
    public static async Task<int?> SendAsync(Uri server, byte[] request)
    {
        using var client = new TcpClient();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await client.ConnectAsync(server.Host, server.Port, timeout.Token);
        var stream = client.GetStream();
        int? status = null;
        try
        {
            await stream.WriteAsync(request, timeout.Token);
            using var reader = new StreamReader(stream);
            var first = reader.ReadLineAsync(timeout.Token).AsTask();
            // Who waits for more than was sent is told that no more comes; said at once, it would be taken for leaving.
            if (await Task.WhenAny(first, Task.Delay(s_patience, timeout.Token)) != first)
                client.Client.Shutdown(SocketShutdown.Send);
            var line = await first;
            // An interim answer to Expect comes first.
            while (line is not null && (line.Length == 0 || line.StartsWith("HTTP/1.1 100", StringComparison.Ordinal)))
                line = await reader.ReadLineAsync(timeout.Token);
            status = line is null ? null : int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
            // Where a changed letter left it open, the connection would wait for the next request.
            client.Client.Shutdown(SocketShutdown.Send);
            await reader.ReadToEndAsync(timeout.Token);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // The server had answered, or closed, before it was sent everything.
        }
        return status;
    }
}
