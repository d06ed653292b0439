namespace Likeness.Cli.Exports;

/// <summary>ONNX Runtime for Node.js, which npm brings with its native library.</summary>
/// <remarks>Installed on first use, about 190 MB, into the user's cache folder: whoever never checks an export never needs it.</remarks>
internal sealed class OnnxRuntime : ForeignRuntime
{
    private const string Version = "1.20.1";

    private static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "likeness", $"onnxruntime-node-{Version}");

    private static string Package => Path.Combine(Folder, "node_modules", "onnxruntime-node");

    /// <inheritdoc/>
    public override string Name => "ONNX Runtime";

    /// <inheritdoc/>
    protected override string Script => "onnx-runtime.cjs";

    /// <inheritdoc/>
    public override string? WhyAbsent() => (Find("node"), Find("npm")) switch
    {
        (null, _) => "node was not found; ONNX Runtime is run by Node.js here. Install Node.js 18 or newer, or leave --check out.",
        (_, null) when !Directory.Exists(Package) => "npm was not found, which installs ONNX Runtime. Install npm, or leave --check out.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Command(string script)
    {
        if (WhyAbsent() is { } reason)
            throw new IOException(reason);
        if (!Directory.Exists(Package))
            Install();
        return ["node", script, Package];
    }

    // Beside its place and then renamed, so that an interrupted install is never taken for a whole one.
    private void Install()
    {
        var parent = Directory.CreateDirectory(Path.GetDirectoryName(Folder)!).FullName;
        var sibling = Directory.CreateDirectory(Path.Combine(parent, $".onnxruntime-node-{Environment.ProcessId}")).FullName;
        try
        {
            // Its install script would fetch CUDA libraries.
            Start(["npm", "install", "--prefix", sibling, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", $"onnxruntime-node@{Version}"]);
            if (!Directory.Exists(Folder))
                Directory.Move(sibling, Folder);
        }
        catch (IOException) when (Directory.Exists(Package))
        {
            // Another process was faster.
        }
        finally
        {
            if (Directory.Exists(sibling))
                Directory.Delete(sibling, recursive: true);
        }
    }
}
