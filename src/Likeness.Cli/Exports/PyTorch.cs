namespace Likeness.Cli.Exports;

/// <summary>PyTorch as Python sees it: Debian's python3-torch, or any other on the PATH.</summary>
internal sealed class PyTorch : ForeignRuntime
{
    private const string DebianPython = "/usr/bin/python3";

    /// <inheritdoc/>
    public override string Name => "PyTorch";

    /// <inheritdoc/>
    protected override string Script => "torchscript.py";

    /// <inheritdoc/>
    public override string? WhyAbsent() => Python() is null
        ? "No python3 that can import torch was found. Install PyTorch (Debian: python3-torch), or leave --check out."
        : null;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Command(string script) =>
        Python() is { } python ? [python, script] : throw new IOException(WhyAbsent());

    // Looked for, not imported: that takes seconds.
    private string? Python() => new[] { Find("python3"), DebianPython }.OfType<string>().Distinct().FirstOrDefault(HasTorch);

    private bool HasTorch(string python)
    {
        try
        {
            Start([python, "-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
