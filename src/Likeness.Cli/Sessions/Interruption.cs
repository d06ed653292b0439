using System.Runtime.InteropServices;
using Likeness.Cli.Output;

namespace Likeness.Cli.Sessions;

/// <summary>Ctrl-C during a training: the first asks it to stop at the next step, the second ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly PosixSignalRegistration[] _signals;
    private readonly Terminal _terminal;

    /// <param name="terminal">Told that the training will stop.</param>
    public Interruption(Terminal terminal)
    {
        _terminal = terminal;
        _source = CancellationTokenSource.CreateLinkedTokenSource(terminal.Cancellation);
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    /// <summary>Set when the training is to stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Gives the signals back.</summary>
    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        if (_source.IsCancellationRequested)
            return;
        signal.Cancel = true;
        if (_terminal.ErrorIsScreen)
            _terminal.Note("\nstopping; Ctrl-C once more ends at once, and loses a few seconds of training at most");
        _source.Cancel();
    }
}
