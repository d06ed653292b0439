using Likeness.Cli.Output;
using Likeness.Datasets.Finding;

namespace Likeness.Cli.Arguments;

/// <summary>Shows a download as it comes in.</summary>
internal sealed class DownloadLine(Terminal terminal) : IProgress<DownloadProgress>, IDisposable
{
    private const double Megabyte = 1e6;

    private readonly StatusLine _line = new(terminal);
    private string _file = "";

    public void Report(DownloadProgress value)
    {
        if (_file != value.File)
        {
            _line.Clear();
            terminal.Note($"downloading {value.File}");
            _file = value.File;
        }
        _line.Draw(() => $"{value.Received / Megabyte:0.0}{(value.Total is { } total ? $" of {total / Megabyte:0.0}" : "")} MB");
    }

    public void Dispose() => _line.Dispose();
}
