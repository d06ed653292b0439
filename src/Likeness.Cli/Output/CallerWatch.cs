namespace Likeness.Cli.Output;

/// <summary>Notices when the process that started this one has gone.</summary>
internal static class CallerWatch
{
    /// <summary>The same terminal; what runs on it is cancelled when its input ends.</summary>
    public static Terminal UntilInputEnds(this Terminal terminal)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(terminal.Cancellation);
        new Thread(() => Watch(terminal.Input(), ended)) { IsBackground = true }.Start();
        return terminal with { Cancellation = ended.Token };
    }

    private static void Watch(Stream input, CancellationTokenSource ended)
    {
        while (input.ReadByte() >= 0)
        {
        }
        ended.Cancel();
    }
}
